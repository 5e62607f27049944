package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** Nodes whose admin users may log in to each other. */
final class AdminSshExchange implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-004", "admin-ssh-exchange")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Every node trusts every node")
          .requires("`node_admin_ssh_exchange` must be false")
          .why("Whoever takes over the admin user of one node logs in to all others.")
          .remedy(
              set("node_admin_ssh_exchange", "false")
                  .rest("; the admin node needs only its own key on the others"))
          .references("NIST SP 800-53 AC-6")
          .docs("/docs/node/param#node_admin_ssh_exchange")
          .reads("node_admin_ssh_exchange", "node_admin_enabled");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Host host : subject.inventory().hosts()) {
      Param exchange = host.param("node_admin_ssh_exchange");
      if (exchange.isTrue() && host.param("node_admin_enabled").isTrue()) {
        violations.add(exchange.definedBy(), exchange);
      }
    }
  }
}
