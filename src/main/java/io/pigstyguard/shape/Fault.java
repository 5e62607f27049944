package io.pigstyguard.shape;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;

/** What a variable must not be. */
@FunctionalInterface
public interface Fault {
  /**
   * Whether a value breaks the requirement.
   *
   * @param host whose value it is
   */
  boolean is(Param value, Host host);
}
