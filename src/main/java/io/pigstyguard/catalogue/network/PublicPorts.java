package io.pigstyguard.catalogue.network;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports that the firewalls of all hosts open to the public zone. */
record PublicPorts(List<PublicPort> list) {
  private static final int BYTES_EACH = 100;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\v]+");
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,5})(?:[-:](\\d{1,5}))?(?:/(?:tcp|udp))?");
  private static final Map<String, Integer> NAMES =
      Map.of("ssh", PortUse.SSH, "http", PortUse.HTTP, "https", PortUse.HTTPS);

  PublicPorts {
    list = List.copyOf(list);
  }

  static List<PublicPort> of(Subject subject) {
    return subject.reading(PublicPorts.class, PublicPorts::read).list();
  }

  private static PublicPorts read(Subject subject) {
    List<Host> usual = new ArrayList<>();
    Map<PortUse, List<Host>> unusual = new LinkedHashMap<>();
    for (Host host : subject.inventory().hosts()) {
      if (isManaged(host)) {
        boolean ofRoles = PortUse.isOfRoles(host);
        (ofRoles ? usual : unusual.computeIfAbsent(PortUse.of(host), use -> new ArrayList<>()))
            .add(host);
      }
    }
    List<PublicPort> ports = new ArrayList<>();
    if (!usual.isEmpty()) {
      read(PortUse.of(usual.get(0)), usual, ports);
    }
    unusual.forEach((use, hosts) -> read(use, hosts, ports));
    return new PublicPorts(ports);
  }

  /** Whether Pigsty sets the firewall of a host up; releases without the parameter do not. */
  private static boolean isManaged(Host host) {
    Param mode = host.param("node_firewall_mode");
    return mode.exists() && !mode.isOpaque() && !FirewallNotManaged.isUnmanaged(mode);
  }

  private static void read(PortUse use, List<Host> hosts, List<PublicPort> ports) {
    for (Host host : Viewpoints.of(hosts, "node_firewall_public_port")) {
      Param list = host.param("node_firewall_public_port");
      for (Param item : list.items()) {
        int before = ports.size();
        if (!item.isOpaque()) {
          read(list.isWritten() ? item : list, item.text(), use, ports);
        }
        host.budget().hold((long) BYTES_EACH * (ports.size() - before));
      }
    }
  }

  /** The task of role node joins the items with blanks, so one item may hold several ports. */
  private static void read(Param at, String text, PortUse use, List<PublicPort> ports) {
    for (String word : BLANKS.split(text.strip(), -1)) {
      Matcher range = RANGE.matcher(word);
      if (range.matches()) {
        int first = Integer.parseInt(range.group(1));
        String end = range.group(2);
        ports.add(new PublicPort(at, first, end == null ? first : Integer.parseInt(end), use));
      } else if (!word.isEmpty()) {
        int port = NAMES.getOrDefault(word, PublicPort.OTHER);
        ports.add(new PublicPort(at, port, port, use));
      }
    }
  }
}
