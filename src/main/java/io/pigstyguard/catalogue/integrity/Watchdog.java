package io.pigstyguard.catalogue.integrity;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import java.util.Set;

/** The watchdog mode of a PGSQL member. */
record Watchdog(Param mode) {
  static final String AUTOMATIC = "automatic";

  private static final Set<String> ACTIVE = Set.of(AUTOMATIC, "auto", "required", "require");

  static Watchdog of(Host member) {
    return new Watchdog(member.param("patroni_watchdog_mode"));
  }

  /** Whether Patroni uses the device; any word that it does not know turns the watchdog off. */
  boolean isActive() {
    return ACTIVE.contains(mode.word());
  }

  boolean isOff() {
    return !isActive() && !mode.isOpaque();
  }
}
