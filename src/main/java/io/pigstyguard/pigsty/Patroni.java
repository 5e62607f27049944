package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Host;

/** Whether Patroni manages the members of PGSQL clusters. */
public final class Patroni {
  private Patroni() {}

  /**
   * Whether Patroni runs on a member: it is enabled, and not removed after the deployment. A paused
   * Patroni runs, too.
   */
  public static boolean isActive(Host member) {
    return member.param("patroni_enabled").isTrue()
        && !member.param("patroni_mode").text().equals("remove");
  }
}
