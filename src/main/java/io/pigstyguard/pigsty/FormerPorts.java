package io.pigstyguard.pigsty;

import java.util.List;

/** Fixed ports that releases of Pigsty have given to parts of the monitoring system. */
public final class FormerPorts {
  public static final List<Integer> MONITORING = List.of(9058, 9059, 9090, 9093, 3100);

  private FormerPorts() {}
}
