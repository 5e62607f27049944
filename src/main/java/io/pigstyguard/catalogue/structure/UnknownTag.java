package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.Oddity;

/** A YAML tag for which Ansible has no constructor. */
final class UnknownTag {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-003", "unknown-tag")
          .severity(Severity.HIGH)
          .actions("D/D/D")
          .title("Ansible would reject a YAML tag")
          .requires("a YAML tag must be one of '!vault', '!unsafe' and the core schema's")
          .why("Ansible refuses the whole file, so no playbook runs.")
          .remedy(
              byHand(
                  "Remove the tag, or quote the value when its exclamation mark " + "belongs to it",
                  "which of both is meant cannot be known"))
          .docs("/docs/concept/iac/inventory")
          .reads();

  static final Rule RULE = Rule.of(SPEC, UnknownTag::check);

  private static void check(Subject subject, Violations violations) {
    for (Oddity oddity : subject.oddities()) {
      // The tag itself is not shown: an unquoted '!secret' is a password to whoever typed it.
      if (oddity.kind() == Oddity.Kind.UNKNOWN_TAG) {
        violations.add(Scope.OBJECT, null, oddity.line(), oddity.column(), SPEC.requirement());
      }
    }
  }

  private UnknownTag() {}
}
