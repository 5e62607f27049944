package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A cluster with replicas whose clients have no address that follows the primary. */
final class NoStableEndpoint {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-007", "no-stable-endpoint")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Clients have no address that follows a failover")
          .requires("the cluster must have HAProxy services, a VIP or a DNS name")
          .why("After a failover every client must be pointed to the new primary by hand.")
          .remedy(
              byHand(
                  "Keep `pg_default_services`, or set `pg_vip_enabled: true` with a "
                      + "`pg_vip_address`, or leave `pg_dns_target: auto`",
                  "which of them your network has room for is not written"))
          .page(169, 170, 171)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/pgsql/service")
          .reads(
              "pg_default_services",
              "pg_services",
              "pg_service_provider",
              "haproxy_enabled",
              "pg_vip_enabled",
              "pg_dns_target",
              "dns_enabled");

  static final Rule RULE = Rule.of(SPEC, NoStableEndpoint::check);

  private static void check(Subject subject, Violations violations) {
    Inventory inventory = subject.inventory();
    for (Cluster cluster : inventory.pgClusters()) {
      boolean reachable =
          cluster.members().stream()
              .anyMatch(
                  member ->
                      hasServices(member, inventory)
                          || mayBeTrue(member.param("pg_vip_enabled"))
                          || hasDns(member, inventory));
      if (cluster.members().size() > 1 && !reachable) {
        violations.add(cluster.scope(), SPEC.requirement());
      }
    }
  }

  /** Services run on the members' own HAProxy unless another group provides them. */
  private static boolean hasServices(Host member, Inventory inventory) {
    String provider = member.param("pg_service_provider").text();
    boolean served =
        inventory.groups().containsKey(provider) || mayBeTrue(member.param("haproxy_enabled"));
    return served
        && (mayHaveItems(member.param("pg_default_services"))
            || mayHaveItems(member.param("pg_services")));
  }

  /** The names of clusters are kept by the DNS servers on infra nodes. */
  private static boolean hasDns(Host member, Inventory inventory) {
    Param target = member.param("pg_dns_target");
    return mayBeTrue(member.param("dns_enabled"))
        && !target.isEmpty()
        && !target.word().equals("none")
        && inventory.hostsOf("infra").stream()
            .anyMatch(infra -> mayBeTrue(infra.param("dns_enabled")));
  }

  private static boolean mayBeTrue(Param flag) {
    return flag.isTrue() || flag.isOpaque();
  }

  private static boolean mayHaveItems(Param list) {
    return !list.items().isEmpty() || list.isOpaque();
  }

  private NoStableEndpoint() {}
}
