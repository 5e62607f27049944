package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL instance outside of the inventory that an infra node monitors: an entry of {@code
 * pg_exporters}.
 *
 * @param port the key of the entry, on which the exporter listens
 */
public record RemoteInstance(String port, Param entry) {

  /** All entries that are read; those on other nodes than infra ones are inert. */
  public static List<RemoteInstance> in(Inventory inventory) {
    List<RemoteInstance> instances = new ArrayList<>();
    for (Host infra : Viewpoints.of(inventory.hostsOf("infra"), "pg_exporters")) {
      Param all = infra.param("pg_exporters");
      for (Param entry : all.entries()) {
        instances.add(new RemoteInstance(entry.key(all), entry));
      }
    }
    return List.copyOf(instances);
  }

  public Scope scope() {
    return Scope.of("exporter", port);
  }

  /** A setting as {@code pg_exporters} reads it: that of the entry, else that of the infra node. */
  public Param setting(String name) {
    Param own = entry.get(name);
    return own.exists() ? own : entry.host().param(name);
  }
}
