package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.removeItem;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An SSH service that the firewall opens to everybody. */
final class SshPortPublic {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-006", "ssh-port-public")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("SSH is open to the public zone")
          .requires("`node_firewall_public_port` must not hold " + PortUse.SSH)
          .why("Anyone on the Internet can guess logins of the host.")
          .remedy(
              removeItem("the port")
                  .said("Remove the port, or set")
                  .whereWritten()
                  .and(
                      set("node_firewall_public_port", "[80, 443]")
                          .said(" `node_firewall_public_port: [80, 443]`")
                          .whereDefaulted())
                  .rest(", and reach the host from the intranet or through a bastion"))
          .page(99)
          .references("NIST SP 800-53 CM-7")
          .docs("/docs/node/param#node_firewall_public_port")
          .reads("node_firewall_public_port", "node_firewall_mode");

  static final Rule RULE = Rule.of(SPEC, SshPortPublic::check);

  private static void check(Subject subject, Violations violations) {
    for (PublicPort port : PublicPorts.of(subject)) {
      if (port.isForSsh()) {
        violations.add(port.at().definedBy(), port.at());
      }
    }
  }

  private SshPortPublic() {}
}
