package io.pigstyguard.catalogue.hba;

import io.pigstyguard.inventory.Host;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a cluster has of its own that decides how a list of access rules is printed.
 *
 * @param role its {@code pg_role}
 * @param offline whether it also serves offline queries
 * @param passwordMethod what {@code pwd} and {@code ssl} stand for
 * @param dbsu the role that owns the server
 * @param replicator the role of replicas
 * @param monitor the role of exporters
 * @param admin the role of administrators
 */
record HbaMember(
    String role,
    boolean offline,
    String passwordMethod,
    String dbsu,
    String replicator,
    String monitor,
    String admin) {
  private static final String SCRAM = "scram-sha-256";
  private static final Set<String> ROLES =
      Set.of("default", "common", "primary", "replica", "offline", "standby", "delayed");

  static HbaMember of(Host host) {
    return new HbaMember(
        host.param("pg_role").text(),
        host.param("pg_offline_query").isTrue(),
        host.param("pg_pwd_enc").text().equals("md5") ? "md5" : SCRAM,
        host.param("pg_dbsu").text(),
        host.param("pg_replication_username").text(),
        host.param("pg_monitor_username").text(),
        host.param("pg_admin_username").text());
  }

  /** The user behind a name that may be one of Pigsty's placeholders. */
  String user(String name) {
    return switch (name) {
      case "${dbsu}" -> dbsu;
      case "${repl}" -> replicator;
      case "${monitor}" -> monitor;
      case "${admin}" -> admin;
      default -> name;
    };
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
