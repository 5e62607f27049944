package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.EffectiveTexts;
import io.pigstyguard.pigsty.EffectiveTexts.Text;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A private key in a variable of the inventory. */
final class PrivateKeyInsideInventory {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-004", "private-key-inside-inventory")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A private key is embedded in an inventory variable")
          .requires("a variable " + PrivateKeys.DEMAND)
          .why(
              "The key travels with every copy of the inventory, to everybody who edits "
                  + "it and into its history.")
          .remedy(
              byHand(
                  "Put the key into a file on the admin node and set the variable to "
                      + "its path, or encrypt the value with `ansible-vault encrypt_string`",
                  "the key must be moved to the admin node"))
          .page(30, 31)
          .references("CWE-312", "CWE-522")
          .docs("/docs/setup/security/")
          .reads();

  static final Rule RULE = Rule.of(SPEC, PrivateKeyInsideInventory::check);

  private static void check(Subject subject, Violations violations) {
    for (Text text : EffectiveTexts.of(subject).list()) {
      Param param = text.param();
      if (PrivateKeys.isIn(param.text())) {
        violations.add(param.definedBy(), param, "`" + param + "` " + PrivateKeys.DEMAND);
      }
    }
  }

  private PrivateKeyInsideInventory() {}
}
