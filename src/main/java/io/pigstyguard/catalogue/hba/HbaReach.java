package io.pigstyguard.catalogue.hba;

import static io.pigstyguard.remedy.Remedy.byHand;
import static io.pigstyguard.remedy.Remedy.removeItem;
import static io.pigstyguard.remedy.Remedy.setInItem;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** Access rules that give clients from other machines more than they need. */
final class HbaReach {
  /**
   * A client access rule of the server, not the pooler, that is for every user and every database.
   */
  static final Rule ALL_TO_ALL =
      new HbaRule(
          RuleSpec.of("PIG-HBA-007", "hba-all-to-all")
              .severity(Severity.MEDIUM)
              .actions("-/W/D")
              .title("Every role may reach every database")
              .requires("a rule for the network must not be for all users and all databases")
              .why("A single stolen login opens every database of the cluster.")
              .remedy(
                  byHand(
                      "Set `user` and `db` to the names that need access",
                      "who needs access is not written"))
              .page(104, 105)
              .references("pgdsat 5.10", "NIST SP 800-53 AC-6")
              .docs("/docs/pgsql/config/hba")
              .reads(
                  "pg_hba_rules",
                  "pg_default_hba_rules",
                  "pg_pwd_enc",
                  "pg_role",
                  "pg_offline_query",
                  "pg_dbsu",
                  "pg_replication_username",
                  "pg_monitor_username",
                  "pg_admin_username"),
          entry -> !entry.pooler() && isAllToAll(entry.line()));

  /** A client access rule by which the superuser that owns the server may log in remotely. */
  static final Rule DBSU =
      new HbaRule(
          RuleSpec.of("PIG-HBA-008", "hba-dbsu-remote")
              .severity(Severity.HIGH)
              .actions("W/D/D")
              .title("The OS superuser role may log in over the network")
              .requires("`user` must not be the database superuser for clients from other machines")
              .why(
                  "A guessed or stolen password gives full control of the server, its files "
                      + "included.")
              .remedy(
                  removeItem("the rule")
                      .said("Delete the rule")
                      .rest(", or restrict it to `addr: local` with `auth: ident`"))
              .page(104, 105)
              .references("pgdsat 5.11", "NIST SP 800-53 AC-6")
              .docs("/docs/pgsql/config/hba")
              .reads(
                  "pg_hba_rules",
                  "pg_default_hba_rules",
                  "pgb_hba_rules",
                  "pgb_default_hba_rules",
                  "pg_dbsu",
                  "pg_pwd_enc",
                  "pg_role",
                  "pg_offline_query",
                  "pgbouncer_enabled",
                  "pg_replication_username",
                  "pg_monitor_username",
                  "pg_admin_username"),
          entry -> admitsRemote(entry.line()) && entry.isForDbsu());

  /** A client access rule that opens the stream of changes to all users or all addresses. */
  static final Rule REPLICATION =
      new HbaRule(
          RuleSpec.of("PIG-HBA-011", "hba-replication-wide")
              .severity(Severity.HIGH)
              .actions("-/W/D")
              .title("Anyone may stream the write-ahead log")
              .requires(
                  "'" + HbaLine.REPLICATION + "' must not be open to all users or to any address")
              .why(
                  "A copy of every database can be taken by anyone with a replication "
                      + "attribute and a password.")
              .remedy(setInItem("user", "'${repl}'").and(setInItem("addr", "cluster")))
              .page(104, 105)
              .references("CIS PostgreSQL 17 7.1", "pgdsat 5.10")
              .docs("/docs/pgsql/config/hba")
              .reads(HbaRule.READS),
          entry -> isWideReplication(entry.line()));

  private HbaReach() {}

  private static boolean isAllToAll(HbaLine line) {
    return admitsRemote(line) && line.isForEveryUser() && line.isForEveryDatabase();
  }

  private static boolean isWideReplication(HbaLine line) {
    return admitsRemote(line)
        && line.isForReplication()
        && (line.isForEveryUser() || line.isWorld());
  }

  private static boolean admitsRemote(HbaLine line) {
    return line.isRemote() && !line.isRejected();
  }
}
