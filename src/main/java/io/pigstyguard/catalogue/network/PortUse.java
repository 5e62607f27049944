package io.pigstyguard.catalogue.network;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.pigsty.FormerPorts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the ports of a host are for.
 *
 * @param web those for SSH and for the portal
 * @param monitoring those of the monitoring system, without any that the web has taken over
 */
record PortUse(Set<Integer> web, Set<Integer> monitoring) {
  static final int SSH = 22;
  static final int HTTP = 80;
  static final int HTTPS = 443;

  private static final List<Integer> USUAL = List.of(SSH, HTTP, HTTPS);
  private static final List<String> WEB = List.of("nginx_port", "nginx_ssl_port");
  private static final List<String> MONITORING =
      List.of(
          "grafana_port",
          "vmetrics_port",
          "vlogs_port",
          "vtraces_port",
          "vmalert_port",
          "alertmanager_port",
          "blackbox_port",
          "nginx_exporter_port",
          "node_exporter_port",
          "haproxy_exporter_port",
          "vip_exporter_port",
          "docker_exporter_port",
          "pg_exporter_port",
          "pgbouncer_exporter_port",
          "pgbackrest_exporter_port",
          "redis_exporter_port",
          "kafka_exporter_port",
          "kafka_jmx_exporter_port");

  /** What a rule reads that tells the ports of a host apart. */
  static final String[] READS =
      Stream.of(List.of("node_firewall_public_port", "node_firewall_mode"), WEB, MONITORING)
          .flatMap(List::stream)
          .toArray(String[]::new);

  PortUse {
    web = Set.copyOf(web);
    monitoring = Set.copyOf(monitoring);
  }

  /** Whether the inventory defines none of the ports, so that those of the roles hold. */
  static boolean isOfRoles(Host host) {
    return Stream.concat(WEB.stream(), MONITORING.stream())
        .allMatch(variable -> host.definition(variable) == null);
  }

  static PortUse of(Host host) {
    Set<Integer> web = ports(USUAL, WEB, host);
    Set<Integer> monitoring = ports(FormerPorts.MONITORING, MONITORING, host);
    monitoring.removeAll(web);
    return new PortUse(web, monitoring);
  }

  private static Set<Integer> ports(List<Integer> fixed, List<String> variables, Host host) {
    Set<Integer> ports = new HashSet<>(fixed);
    for (String variable : variables) {
      Double number = host.param(variable).number();
      if (number != null) {
        ports.add(number.intValue());
      }
    }
    return ports;
  }
}
