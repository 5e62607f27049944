package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.removeItem;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A port, other than those for SSH and the web, that the firewall opens to everybody. */
final class ServicePortPublic {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-005", "service-port-public")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A port of a service is open to the public zone")
          .requires(
              "`node_firewall_public_port` must hold no ports but those for SSH and the "
                  + "web portal")
          .why("Anyone on the Internet can connect to the database or the service behind the port.")
          .remedy(
              removeItem("the port")
                  .rest("; clients in `node_firewall_intranet` reach it all the same"))
          .page(99)
          .references("STIG V-261889", "STIG V-261926", "NIST SP 800-53 CM-7")
          .docs("/docs/node/param#node_firewall_public_port")
          .reads(PortUse.READS);

  static final Rule RULE = Rule.of(SPEC, ServicePortPublic::check);

  private static void check(Subject subject, Violations violations) {
    for (PublicPort port : PublicPorts.of(subject)) {
      if (port.isForService()) {
        violations.add(port.at().definedBy(), port.at());
      }
    }
  }

  private ServicePortPublic() {}
}
