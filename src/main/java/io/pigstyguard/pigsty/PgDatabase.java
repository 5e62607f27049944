package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of {@code pg_databases}, as {@code pg-db.sql} would create it.
 *
 * @param entry the entry, with its fields below it
 */
public record PgDatabase(Cluster cluster, Param entry) {
  private static final int BYTES_EACH = 100;

  /** What Pigsty creates in all PGSQL clusters. */
  private record All(List<PgDatabase> list) {
    All {
      list = List.copyOf(list);
    }
  }

  /** The databases of every PGSQL cluster, without those to be dropped. */
  public static List<PgDatabase> of(Subject subject) {
    return subject.reading(All.class, PgDatabase::read).list();
  }

  private static All read(Subject subject) {
    List<PgDatabase> databases = new ArrayList<>();
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : Viewpoints.of(cluster.members(), "pg_databases")) {
        for (Param entry : member.param("pg_databases").items()) {
          member.budget().hold(BYTES_EACH);
          if (entry.isMapping() && !entry.get("state").word().equals("absent")) {
            databases.add(new PgDatabase(cluster, entry));
          }
        }
      }
    }
    return new All(databases);
  }

  public Param get(String field) {
    return entry.get(field);
  }

  public String name() {
    return get("name").text();
  }

  public Scope scope() {
    return Scope.of("db", cluster.name(), name());
  }

  /** Whether every role may connect: nothing takes that right from PUBLIC. */
  public boolean isOpenToAll() {
    return get("revokeconn").isNotTrue();
  }
}
