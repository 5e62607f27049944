package io.pigstyguard.catalogue.network;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Cidr;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.LinkedHashSet;
import java.util.Set;

/** A managed host whose inventory name, on which services listen, is a public address. */
final class HostOnPublicAddress {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-NET-003", "host-on-public-address")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("Managed services bind to a public address")
          .requires("the name of a host must not be a public address")
          .why(
              "Pigsty makes databases and infrastructure listen on the address that is the "
                  + "name of the host, so everybody can connect to them.")
          .remedy(
              byHand(
                  "Use the private address of the machine as its name in the inventory",
                  "the private address of the machine is not written"))
          .page(99)
          .references("STIG V-261889", "STIG V-261926", "NIST SP 800-53 CM-7")
          .docs("/docs/node/param")
          .reads("pg_cluster", "minio_cluster", "redis_cluster", "kafka_cluster", "mysql_cluster");

  static final Rule RULE = Rule.of(SPEC, HostOnPublicAddress::check);

  private static void check(Subject subject, Violations violations) {
    for (Host host : hostsWithModules(subject.inventory())) {
      Cidr address = Cidr.parse(host.name());
      if (address != null && !address.isPrivate()) {
        violations.add(
            Scope.host(host.name()), null, host.line(), host.column(), SPEC.requirement());
      }
    }
  }

  /** Hosts without any module but NODE run no service of the inventory's. */
  private static Set<Host> hostsWithModules(Inventory inventory) {
    Set<Host> hosts = new LinkedHashSet<>(inventory.hostsOf("infra"));
    hosts.addAll(inventory.hostsOf("etcd"));
    for (Module module : Module.values()) {
      for (Cluster cluster : inventory.clusters(module)) {
        hosts.addAll(cluster.members());
      }
    }
    return hosts;
  }

  private HostOnPublicAddress() {}
}
