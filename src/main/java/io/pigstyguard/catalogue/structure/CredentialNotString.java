package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.quote;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.EffectiveDefinitions;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A credential that YAML reads as a number, a boolean, a date or a list. */
final class CredentialNotString {
  private static final Pattern NAME = Pattern.compile(".+_(?:password|secret_key|pass)");
  private static final String DEMAND = "must be a quoted text";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-008", "credential-not-string")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("A password is not read as text")
          .requires("a credential " + DEMAND)
          .why(
              "YAML 1.1 may alter what was typed: leading zeros make octal numbers, colons"
                  + " sexagesimal ones, and words such as 'no' booleans.")
          .remedy(quote())
          .docs("/docs/setup/security")
          .reads();

  static final Rule RULE = Rule.of(SPEC, CredentialNotString::check);

  private static void check(Subject subject, Violations violations) {
    for (Param value : EffectiveDefinitions.of(subject).list()) {
      if (isAltered(value) && NAME.matcher(value.name()).matches()) {
        violations.add(value.definedBy(), value, "`" + value.name() + "` " + DEMAND);
      }
    }
  }

  private static boolean isAltered(Param value) {
    return switch (value.type()) {
      case INT, FLOAT, BOOL, TIMESTAMP, BINARY -> true;
      case NULL -> value.isSequence();
      case STRING, UNSAFE, VAULT, UNKNOWN_TAG -> false;
    };
  }

  private CredentialNotString() {}
}
