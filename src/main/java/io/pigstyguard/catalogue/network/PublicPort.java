package io.pigstyguard.catalogue.network;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port, or a range of ports, that Pigsty's firewall opens to the public zone.
 *
 * @param at the item of {@code node_firewall_public_port}, or the list when the role sets it
 * @param first the lowest port; negative for a name that stands for some other port
 */
record PublicPort(Param at, int first, int last) {
  static final int SSH = 22;

  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,5})(?:[-:](\\d{1,5}))?(?:/(?:tcp|udp))?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Map<String, Integer> NAMES = Map.of("ssh", SSH, "http", 80, "https", 443);
  private static final Set<Integer> USUAL = Set.of(SSH, 80, 443);
  private static final Set<Integer> LEGACY = Set.of(9058, 9059, 9090, 9093, 3100);
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

  /** The public ports of a host; none unless Pigsty manages the firewall of the host. */
  static List<PublicPort> of(Host host) {
    Param mode = host.param("node_firewall_mode");
    boolean managed =
        mode.exists() && !mode.isOpaque() && !mode.isOff() && !mode.word().equals("none");
    Param list = host.param("node_firewall_public_port");
    List<PublicPort> ports = new ArrayList<>();
    for (Param item : managed ? list.items() : List.<Param>of()) {
      if (!item.isOpaque()) {
        read(list.isWritten() ? item : list, item.text(), ports);
      }
    }
    return ports;
  }

  /** The task of role node joins the items with blanks, so one item may hold several ports. */
  private static void read(Param at, String text, List<PublicPort> ports) {
    for (String word : BLANKS.split(text.strip(), -1)) {
      Matcher range = RANGE.matcher(word);
      if (range.matches()) {
        int first = Integer.parseInt(range.group(1));
        String end = range.group(2);
        ports.add(new PublicPort(at, first, end == null ? first : Integer.parseInt(end)));
      } else if (!word.isEmpty()) {
        int port = NAMES.getOrDefault(word, -1);
        ports.add(new PublicPort(at, port, port));
      }
    }
  }

  boolean includes(int port) {
    return first <= port && port <= last;
  }

  /** Whether it opens a port of the monitoring system that no web server has taken over. */
  boolean isForMonitoring(Host host) {
    return !isUsual() && countOf(monitoring(host)) > 0;
  }

  /** Whether it opens a port that is neither for SSH nor the web nor the monitoring system. */
  boolean isOutside(Host host) {
    if (isUsual()) {
      return false;
    }
    Set<Integer> known = monitoring(host);
    known.addAll(web(host));
    return last - first + 1 > countOf(known);
  }

  private boolean isUsual() {
    return first == last && USUAL.contains(first);
  }

  private long countOf(Set<Integer> ports) {
    return ports.stream().filter(this::includes).count();
  }

  private static Set<Integer> web(Host host) {
    Set<Integer> ports = new HashSet<>(USUAL);
    add(host, "nginx_port", ports);
    add(host, "nginx_ssl_port", ports);
    return ports;
  }

  private static Set<Integer> monitoring(Host host) {
    Set<Integer> ports = new HashSet<>(LEGACY);
    MONITORING.forEach(variable -> add(host, variable, ports));
    ports.removeAll(web(host));
    return ports;
  }

  private static void add(Host host, String variable, Set<Integer> ports) {
    Double number = host.param(variable).number();
    if (number != null) {
      ports.add(number.intValue());
    }
  }
}
