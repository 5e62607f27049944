package io.pigstyguard.catalogue.hba;

import io.pigstyguard.inventory.Host;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a cluster has of its own that decides how a list of access rules is printed.
 *
 * @param role its {@code pg_role}
 * @param offline whether it also serves offline queries
 * @param passwordMethod what {@code pwd} and {@code ssl} stand for
 * @param users the user names behind Pigsty's placeholders
 */
record HbaMember(String role, boolean offline, String passwordMethod, Map<String, String> users) {
  private static final String SCRAM = "scram-sha-256";
  private static final Set<String> ROLES =
      Set.of("default", "common", "primary", "replica", "offline", "standby", "delayed");

  HbaMember {
    users = Map.copyOf(users);
  }

  static HbaMember of(Host host) {
    return new HbaMember(
        host.param("pg_role").text(),
        host.param("pg_offline_query").isTrue(),
        host.param("pg_pwd_enc").text().equals("md5") ? "md5" : SCRAM,
        Map.of(
            "${dbsu}", host.param("pg_dbsu").text(),
            "${repl}", host.param("pg_replication_username").text(),
            "${monitor}", host.param("pg_monitor_username").text(),
            "${admin}", host.param("pg_admin_username").text()));
  }

  /** Whether Pigsty knows the role of a rule. */
  static boolean isRole(String ruleRole) {
    return ROLES.contains(ruleRole);
  }

  /** Whether rules for a role are in force here. */
  boolean enables(String ruleRole) {
    return ruleRole.equals("default")
        || ruleRole.equals("common")
        || ruleRole.equals(role)
        || (ruleRole.equals("offline") && offline);
  }

  /** The method behind a word of {@code auth}, or null for a word that Pigsty refuses. */
  @Nullable String method(String auth, boolean pooler) {
    return switch (auth) {
      case "deny", "reject" -> "reject";
      case "trust", "cert", "peer", "md5", SCRAM -> auth;
      case "pwd", "ssl" -> passwordMethod;
      case "sha", "ssl-sha" -> SCRAM;
      case "ssl-md5" -> "md5";
      case "os", "ident" -> pooler ? "peer" : "ident";
      default -> null;
    };
  }
}
