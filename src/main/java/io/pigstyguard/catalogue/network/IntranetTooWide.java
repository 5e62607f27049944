package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Cidr;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.Violations;

/** A list of trusted networks that has public addresses. */
final class IntranetTooWide {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-007", "intranet-too-wide")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("Public addresses are treated as intranet")
          .requires("`node_firewall_intranet` must hold private networks only")
          .why(
              "The firewall lets these networks through to every port, and access rules "
                  + "for 'intra' let them log in.")
          .remedy(
              byHand(
                  "List private networks only, such as 10.0.0.0/8",
                  "which networks your clients are in is not written"))
          .page(99, 104)
          .references("STIG V-261859", "NIST SP 800-53 CM-7")
          .docs("/docs/node/param#node_firewall_intranet")
          .reads("node_firewall_intranet");

  static final Rule RULE = Rule.of(SPEC, IntranetTooWide::check);

  private static void check(Subject subject, Violations violations) {
    for (Host host : Viewpoints.of(subject.inventory().hosts(), "node_firewall_intranet")) {
      for (Param item : host.param("node_firewall_intranet").items()) {
        Cidr network = Cidr.parse(item.text());
        if (network != null && !network.isPrivate()) {
          violations.add(item.definedBy(), item);
        }
      }
    }
  }

  private IntranetTooWide() {}
}
