package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.HashSet;
import java.util.Set;

/** An admin address, allowed to control every cluster, that is no host of the inventory. */
final class PatroniAllowlistStrayAdmin {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-011", "patroni-allowlist-stray-admin")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("The Patroni API trusts an unmanaged address")
          .requires("`admin_ip` must be a host of the inventory")
          .why("Whoever has the address may restart, switch and reconfigure every cluster.")
          .remedy(
              byHand(
                  "Set `admin_ip` to the name of the admin node in the inventory",
                  "which host is the admin node cannot be known"))
          .page(107)
          .references("NIST SP 800-53 AC-3")
          .docs("/docs/infra/param#admin_ip")
          .reads("admin_ip", "patroni_enabled", "patroni_mode");

  static final Rule RULE = Rule.of(SPEC, PatroniAllowlistStrayAdmin::check);

  private static void check(Subject subject, Violations violations) {
    Set<String> addresses = addresses(subject.inventory());
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Param admin = member.param("admin_ip");
        boolean judged = Patroni.isActive(member) && !admin.isEmpty() && !admin.isOpaque();
        if (judged && !addresses.contains(admin.text())) {
          violations.add(admin.definedBy(), admin);
        }
      }
    }
  }

  /** A host with another name may say by which address it is reached. */
  private static Set<String> addresses(Inventory inventory) {
    Set<String> addresses = new HashSet<>();
    for (Host host : inventory.hosts()) {
      addresses.add(host.name());
      addresses.add(host.param("ansible_host").text());
    }
    return addresses;
  }

  private PatroniAllowlistStrayAdmin() {}
}
