package io.pigstyguard.catalogue.network;

import io.pigstyguard.inventory.Param;
import java.util.Set;

/**
 * A port, or a range of ports, that Pigsty's firewall opens to the public zone.
 *
 * @param at the item of {@code node_firewall_public_port}, or the list when the role sets it
 * @param first the lowest port, or {@link #OTHER}
 */
record PublicPort(Param at, int first, int last, PortUse use) {
  /** Stands for whatever port has a name that is not one of SSH or the web. */
  static final int OTHER = -1;

  boolean isForSsh() {
    return includes(PortUse.SSH);
  }

  boolean isForMonitoring() {
    return countOf(use.monitoring()) > 0;
  }

  /** Whether it opens a port that is neither for SSH nor the web nor the monitoring system. */
  boolean isForService() {
    return last - first + 1 > countOf(use.web()) + countOf(use.monitoring());
  }

  private long countOf(Set<Integer> ports) {
    return ports.stream().filter(this::includes).count();
  }

  private boolean includes(int port) {
    return first <= port && port <= last;
  }
}
