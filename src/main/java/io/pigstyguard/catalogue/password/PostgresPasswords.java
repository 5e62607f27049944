package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;
import static io.pigstyguard.remedy.Remedy.remove;

import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** Specifications about passwords of PGSQL clusters and their users. */
final class PostgresPasswords {
  static final RuleSpec ADMIN =
      RuleSpec.of("PIG-PWD-002", "pg-admin-password")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The password of the database administrator is public")
          .requires("`pg_admin_password` must not be a publicly known value")
          .why(
              "The administrator is a superuser: whoever logs in as it owns every "
                  + "database and runs commands on the host.")
          .remedy(newSecret("pg_admin_password"))
          .page(42)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/pgsql/param#pg_admin_password")
          .reads("pg_admin_password");

  static final RuleSpec MONITOR =
      RuleSpec.of("PIG-PWD-003", "pg-monitor-password")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The password of the monitoring user is public")
          .requires("`pg_monitor_password` must not be a publicly known value")
          .why(
              "The monitoring user sees the activity, statements and settings of every "
                  + "database.")
          .remedy(newSecret("pg_monitor_password"))
          .page(43)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/pgsql/param#pg_monitor_password")
          .reads("pg_monitor_password", "pg_exporters");

  static final RuleSpec REPLICATION =
      RuleSpec.of("PIG-PWD-004", "pg-replication-password")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The password of the replication user is public")
          .requires("`pg_replication_password` must not be a publicly known value")
          .why(
              "The replication user can copy the whole cluster, every row of every "
                  + "database included.")
          .remedy(newSecret("pg_replication_password"))
          .page(44)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/pgsql/param#pg_replication_password")
          .reads("pg_replication_password");

  static final RuleSpec PATRONI =
      RuleSpec.of("PIG-PWD-005", "patroni-password")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The password of the Patroni API is public")
          .requires("`patroni_password` must not be a publicly known value")
          .why("The API can restart, fail over and reconfigure the database servers.")
          .remedy(newSecret("patroni_password"))
          .page(45)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/pgsql/param#patroni_password")
          .reads("patroni_password", "patroni_enabled", "patroni_mode");

  static final RuleSpec USER =
      RuleSpec.of("PIG-PWD-017", "pg-user-public-password")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("A database user keeps a published password")
          .requires("`pg_users[].password` must not be a publicly known value")
          .why("Anyone who reaches PostgreSQL can log in as the user.")
          .remedy(
              newSecret("the `password` of the user", SecretForm.PASSWORD)
                  .rest(", or to a SCRAM verifier of one"))
          .page(72, 73, 74, 75, 76, 77, 78, 79)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/pgsql/config/user")
          .reads("pg_users", "pg_default_roles");

  static final RuleSpec DBSU =
      RuleSpec.of("PIG-PWD-020", "pg-dbsu-password")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("The password of the operating-system superuser's role is public")
          .requires("`pg_dbsu_password` must not be a publicly known value")
          .why("The role is the owner of the whole cluster and may run commands on the " + "host.")
          .remedy(
              remove("pg_dbsu_password")
                  .rest(
                      ", so that the role has no password, or set it to a random value "
                          + "of at least 16 characters"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/pgsql/param#pg_dbsu_password")
          .reads("pg_dbsu_password");

  static final RuleSpec DCS =
      RuleSpec.of("PIG-PWD-023", "pg-etcd-password-derived")
          .severity(Severity.HIGH)
          .actions("-/W/D")
          .title("The etcd password of a cluster follows from its name")
          .requires("`pg_etcd_password` must be set")
          .why(
              "Without it the account that Patroni uses in etcd has the name of the "
                  + "cluster, or of the shard, as its password, so anyone who reaches etcd can "
                  + "rewrite the state of the cluster.")
          .remedy(newSecret("pg_etcd_password"))
          .references("CWE-1391", "NIST SP 800-53 IA-5")
          .docs("/docs/pgsql/param#pg_etcd_password")
          .reads("pg_etcd_password", "patroni_enabled", "patroni_mode");

  private PostgresPasswords() {}
}
