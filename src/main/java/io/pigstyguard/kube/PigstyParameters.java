package io.pigstyguard.kube;

import java.util.Set;

/**
 * Parameters of Pigsty whose names no other software uses in its inventories: one of them tells an
 * inventory of Pigsty from any other. Names that others use too, such as {@code pg_version} or
 * {@code minio_secret_key}, are left out on purpose.
 */
final class PigstyParameters {
  private static final Set<String> IDENTITY =
      Set.of(
          "admin_ip",
          "etcd_seq",
          "infra_seq",
          "kafka_cluster",
          "kafka_seq",
          "minio_cluster",
          "minio_seq",
          "mysql_cluster",
          "mysql_seq",
          "node_cluster",
          "pg_cluster",
          "pg_group",
          "pg_role",
          "pg_seq",
          "pg_shard",
          "redis_cluster",
          "redis_instances",
          "redis_node");

  private static final Set<String> OTHERS =
      Set.of(
          "etcd_root_password",
          "etcd_safeguard",
          "grafana_admin_password",
          "grafana_view_password",
          "infra_portal",
          "kafka_safeguard",
          "minio_extra_vars",
          "minio_safeguard",
          "mysql_safeguard",
          "nginx_sslmode",
          "node_admin_ssh_exchange",
          "node_admin_sudo",
          "node_firewall_intranet",
          "node_firewall_mode",
          "node_firewall_public_port",
          "node_id_from_pg",
          "node_repo_modules",
          "node_tune",
          "patroni_ssl_enabled",
          "patroni_watchdog_mode",
          "pg_admin_password",
          "pg_admin_username",
          "pg_checksum",
          "pg_conf",
          "pg_crontab",
          "pg_databases",
          "pg_dbsu",
          "pg_dbsu_password",
          "pg_dbsu_sudo",
          "pg_default_hba_rules",
          "pg_default_roles",
          "pg_default_services",
          "pg_etcd_password",
          "pg_exporters",
          "pg_extensions",
          "pg_hba_rules",
          "pg_libs",
          "pg_listen",
          "pg_monitor_password",
          "pg_monitor_username",
          "pg_offline_query",
          "pg_parameters",
          "pg_pwd_enc",
          "pg_replication_password",
          "pg_replication_username",
          "pg_rpo",
          "pg_rto",
          "pg_safeguard",
          "pg_services",
          "pg_upstream",
          "pg_users",
          "pg_vip_address",
          "pg_vip_enabled",
          "pgb_default_hba_rules",
          "pgb_hba_rules",
          "pgbackrest_method",
          "pgbackrest_repo",
          "pgbouncer_auth_query",
          "pgbouncer_sslmode",
          "redis_safeguard",
          "redis_sentinel_monitor",
          "repo_extra_packages",
          "repo_upstream");

  private PigstyParameters() {}

  static boolean contains(String name) {
    return IDENTITY.contains(name) || OTHERS.contains(name);
  }

  /** Whether a text mentions one of them as a whole word. Linear in the length of the text. */
  static boolean areIn(String text) {
    return areIn(text, false);
  }

  /** Whether a text has one of them before a colon. Linear in the length of the text. */
  static boolean areKeysIn(String text) {
    return areIn(text, true);
  }

  private static boolean areIn(String text, boolean keys) {
    int mark = text.indexOf('_');
    while (mark >= 0) {
      int end = mark + 1;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      int begin = mark;
      while (begin > 0 && isWord(text.charAt(begin - 1))) {
        begin--;
      }
      if (contains(text.substring(begin, end)) && (!keys || isBeforeColon(text, end))) {
        return true;
      }
      mark = text.indexOf('_', end);
    }
    return false;
  }

  private static boolean isBeforeColon(String text, int place) {
    int end = place;
    while (end < text.length() && "\"' \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && text.charAt(end) == ':';
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
