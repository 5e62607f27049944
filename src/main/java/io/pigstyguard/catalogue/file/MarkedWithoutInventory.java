package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject.Marks;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An object that is marked as holding inventories, and in which none is found. */
final class MarkedWithoutInventory {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-012", "marked-without-inventory")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A marked object holds no inventory that can be judged")
          .requires(
              "an object that is marked as holding an inventory must have one under a key that is"
                  + " named or ends in '.yml'")
          .why(
              "Whoever marks an object relies on its inventory being judged, and nothing of this"
                  + " object is.")
          .remedy(
              byHand(
                  "Store the inventory under the key `pigsty.yml`, or name its key "
                      + "in the annotation `pigsty-guard.io/keys`; take the mark off an "
                      + "object without one",
                  "where the inventory is cannot be known"))
          .references("CWE-693", "NIST SP 800-53 CM-3")
          .docs("/docs/concept/iac/inventory")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, MarkedWithoutInventory::check);

  /** An annotation that names a key in vain is the cause itself, and has a rule of its own. */
  private static void check(Subject subject, Violations violations) {
    Marks marks = subject.object().marks();
    if (marks.present()
        && marks.missing().isEmpty()
        && !subject.hasInventory()
        && !CertificateFiles.areAllOf(subject.object())) {
      violations.add(Scope.OBJECT, SPEC.requirement());
    }
  }

  private MarkedWithoutInventory() {}
}
