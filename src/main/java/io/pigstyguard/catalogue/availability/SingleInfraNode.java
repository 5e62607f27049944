package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A large deployment that hangs on one infra node. */
final class SingleInfraNode {
  private static final int ENOUGH = 2;

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-008", "single-infra-node")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("Monitoring, DNS and packages hang on one node")
          .requires("group 'infra' must have at least " + ENOUGH + " hosts")
          .why("With the node go alerts, dashboards, names of clusters and the package repository.")
          .remedy(
              byHand(
                  "Add a second host to group `infra` with an `infra_seq` of its own",
                  "the machines must be there first"))
          .page(173, 174, 175)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/infra")
          .reads();

  static final Rule RULE = Rule.of(SPEC, SingleInfraNode::check);

  private static void check(Subject subject, Violations violations) {
    Inventory inventory = subject.inventory();
    int hosts = inventory.hosts().size();
    int infra = inventory.hostsOf("infra").size();
    boolean large = hosts >= subject.thresholds().largeDeployment();
    if (infra > 0 && infra < ENOUGH && large) {
      violations.add(Scope.group("infra"), message(hosts), Sighting.measured(0));
    }
  }

  private static String message(int hosts) {
    return SPEC.requirement() + " in a deployment of " + hosts + " hosts";
  }

  private SingleInfraNode() {}
}
