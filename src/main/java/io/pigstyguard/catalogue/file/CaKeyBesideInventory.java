package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A CA key in the Secret of an inventory. */
final class CaKeyBesideInventory {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-003", "ca-key-beside-inventory")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The CA signing key shares an object with the inventory")
          .requires("a Secret with an inventory must not hold the key of a CA")
          .why(
              "Everybody who may read or edit the inventory can sign certificates that "
                  + "every component trusts.")
          .remedy(
              byHand(
                  "Keep `ca.key` in a Secret of its own that only CA administrators " + "may read",
                  "who administers the CA is not written in the object"))
          .page(30, 31, 32)
          .references("CWE-522", "NIST SP 800-53 SC-12", "NIST SP 800-53 AC-6")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, CaKeyBesideInventory::check);

  private static void check(Subject subject, Violations violations) {
    StoredObject object = subject.object();
    if (object.kind() == StoredObject.Kind.SECRET
        && subject.hasInventory()
        && PrivateKeys.areOfCa(subject)) {
      violations.add(Scope.OBJECT, SPEC.requirement());
    }
  }

  private CaKeyBesideInventory() {}
}
