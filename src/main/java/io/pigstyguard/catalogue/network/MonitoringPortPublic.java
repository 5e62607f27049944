package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.removeItem;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A port of the monitoring system that the firewall opens to everybody. */
final class MonitoringPortPublic {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-008", "monitoring-port-public")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A component of the infrastructure is reachable around Nginx")
          .requires("`node_firewall_public_port` must hold no port of the monitoring system")
          .why(
              "Metrics, logs and alerts, most of them without any login, are open to "
                  + "anyone on the Internet.")
          .remedy(removeItem("the port").rest(" and publish the component through `infra_portal`"))
          .page(100, 101)
          .references("STIG V-261889", "NIST SP 800-53 CM-7")
          .docs("/docs/node/param#node_firewall_public_port")
          .reads(PortUse.READS);

  static final Rule RULE = Rule.of(SPEC, MonitoringPortPublic::check);

  private static void check(Subject subject, Violations violations) {
    for (PublicPort port : PublicPorts.of(subject)) {
      if (port.isForMonitoring()) {
        violations.add(port.at().definedBy(), port.at());
      }
    }
  }

  private MonitoringPortPublic() {}
}
