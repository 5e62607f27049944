package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject.Marks;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An annotation that names a key which the object does not have. */
final class NamedKeyMissing {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-013", "named-key-missing")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The annotation names a key that the object does not have")
          .requires("every key that the annotation names must be a key of the object")
          .why(
              "The inventory that was meant is under another key, where it may not be judged at"
                  + " all.")
          .remedy(
              byHand(
                  "Write the name of the key as `data` has it into the annotation "
                      + "`pigsty-guard.io/keys`, or remove the name from it",
                  "which key is meant cannot be known"))
          .references("CWE-693", "NIST SP 800-53 CM-3")
          .docs("/docs/concept/iac/inventory")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, NamedKeyMissing::check);

  private static final int LONGEST_SHOWN = 63;

  private static void check(Subject subject, Violations violations) {
    Marks marks = subject.object().marks();
    if (!marks.missing().isEmpty()) {
      String first = marks.missing().get(0);
      String named = isShowable(first) ? "key '" + first + "'" : "key that is named there";
      violations.add(Scope.OBJECT, message(marks.annotation(), named));
    }
  }

  private static String message(String annotation, String missing) {
    return "`" + annotation + "` must name keys of the object; it has no " + missing;
  }

  /** Whether it can be the name of a key at all: what cannot may be anything, even a password. */
  private static boolean isShowable(String name) {
    return name.length() <= LONGEST_SHOWN
        && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || isMark(c)));
  }

  private static boolean isMark(int c) {
    return c == '.' || c == '-' || c == '_';
  }

  private NamedKeyMissing() {}
}
