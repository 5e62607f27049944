package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * The roles that Pigsty creates in every PGSQL cluster.
 *
 * @param business entries of {@code pg_users}
 * @param system entries of {@code pg_default_roles}, written or defaulted
 */
public record PgUsers(List<PgUser> business, List<PgUser> system) {
  private static final int BYTES_EACH = 100;

  public PgUsers {
    business = List.copyOf(business);
    system = List.copyOf(system);
  }

  public static PgUsers of(Subject subject) {
    return subject.reading(
        PgUsers.class, s -> new PgUsers(list(s, "pg_users"), list(s, "pg_default_roles")));
  }

  /**
   * Every role that the inventory writes. Those of the role default have neither password nor
   * expiry nor loose settings.
   */
  public List<PgUser> written() {
    List<PgUser> written = new ArrayList<>(business);
    for (PgUser user : system) {
      if (user.entry().isWritten()) {
        written.add(user);
      }
    }
    return written;
  }

  private static List<PgUser> list(Subject subject, String variable) {
    List<PgUser> users = new ArrayList<>();
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : Viewpoints.of(cluster.members(), variable)) {
        for (Param entry : member.param(variable).items()) {
          if (entry.isMapping()) {
            member.budget().hold(BYTES_EACH);
            users.add(new PgUser(cluster, entry));
          }
        }
      }
    }
    return users;
  }
}
