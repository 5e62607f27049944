package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.Problem;

/** A text that Ansible would not load as an inventory, or that exceeds what we read. */
final class UnparseableInventory {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-001", "unparseable-inventory")
          .severity(Severity.HIGH)
          .actions("D/D/D")
          .title("The inventory cannot be parsed")
          .requires("the inventory must be readable")
          .why(
              "Ansible refuses the whole file, so no playbook runs, and none of the other rules can"
                  + " judge it.")
          .remedy(
              byHand(
                  "Correct the named place; `ansible-inventory -i pigsty.yml --list` "
                      + "shows whether Ansible accepts the file",
                  "what was meant cannot be known"))
          .docs("/docs/concept/iac/inventory")
          .reads();

  static final Rule RULE = Rule.of(SPEC, UnparseableInventory::check);

  private static void check(Subject subject, Violations violations) {
    Problem problem = subject.problem();
    if (problem != null) {
      violations.add(
          Scope.OBJECT,
          null,
          problem.line(),
          problem.column(),
          SPEC.requirement() + ": it " + problem.message());
    }
  }

  private UnparseableInventory() {}
}
