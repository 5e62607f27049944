package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.shape.HostRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** Nodes whose admin users may log in to each other. */
final class AdminSshExchange {
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

  static final Rule RULE = HostRule.all(SPEC, "node_admin_ssh_exchange", (exchange, host) -> exchange.isTrue() && host.param("node_admin_enabled").isTrue());

  private AdminSshExchange() {}
}
