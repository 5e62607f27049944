package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.Oddity;

/** A key that its mapping already has, whose later value silently wins. */
final class DuplicateKey {
  private static final String DEMAND = "must stand once in its mapping";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-002", "duplicate-key")
          .severity(Severity.MEDIUM)
          .actions("W/D/D")
          .title("A key stands twice in one mapping")
          .requires("a key " + DEMAND)
          .why("The last value wins, so a reviewer who reads the first one is deceived.")
          .remedy(
              byHand(
                  "Remove all but one of the equal keys", "which of them is meant cannot be known"))
          .docs("/docs/concept/iac/inventory")
          .reads();

  static final Rule RULE = Rule.of(SPEC, DuplicateKey::check);

  private static void check(Subject subject, Violations violations) {
    for (Oddity oddity : subject.oddities()) {
      if (oddity.kind() == Oddity.Kind.DUPLICATE_KEY) {
        String message = "`" + oddity.subject() + "` " + DEMAND;
        violations.add(Scope.OBJECT, null, oddity.line(), oddity.column(), message);
      }
    }
  }

  private DuplicateKey() {}
}
