package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.ScalarType;

/** A host whose firewall Pigsty switches off or leaves alone. */
final class FirewallNotManaged {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-004", "firewall-not-managed")
          .severity(Severity.MEDIUM)
          .actions("W/W/D")
          .title("The node firewall is off or self-managed")
          .requires("`node_firewall_mode` must be 'zone'")
          .why(
              "Every port of the host, those of databases and monitoring included, is open "
                  + "to whoever can route to it.")
          .remedy(set("node_firewall_mode", "zone"))
          .page(99, 100, 101)
          .references("STIG V-261889", "NIST SP 800-53 CM-7")
          .docs("/docs/node/param#node_firewall_mode")
          .reads("node_firewall_mode");

  /** Pigsty compares with the text 'off', which is not what becomes of an unquoted one. */
  private static final String BOOLEAN_DEMAND =
      SPEC.requirement() + "; unquoted it is a boolean, which Pigsty does not take for 'off'";

  static final Rule RULE = Rule.of(SPEC, FirewallNotManaged::check);

  private static void check(Subject subject, Violations violations) {
    for (Host host : subject.inventory().hosts()) {
      Param mode = host.param("node_firewall_mode");
      if (isUnmanaged(mode)) {
        boolean unquoted = mode.type() == ScalarType.BOOL;
        violations.add(mode.definedBy(), mode, unquoted ? BOOLEAN_DEMAND : SPEC.requirement());
      }
    }
  }

  /** Whether a mode switches the firewall off or leaves it alone. */
  static boolean isUnmanaged(Param mode) {
    return mode.isOff() || mode.word().equals("none");
  }

  private FirewallNotManaged() {}
}
