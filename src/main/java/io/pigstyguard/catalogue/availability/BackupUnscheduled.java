package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.addItem;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.BackupRepo;
import io.pigstyguard.pigsty.PerDefinition;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A cluster whose backups nobody repeats. */
final class BackupUnscheduled {
  private static final String COMMAND = "pg-backup";
  private static final String DEMAND = "must schedule '" + COMMAND + "'";
  private static final String FORMER_DEMAND = "`node_crontab` " + DEMAND;

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-014", "backup-unscheduled")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("Only the initial backup exists")
          .requires("`pg_crontab` " + DEMAND)
          .why(
              "Without a newer full backup, recovery replays the WAL of the cluster's whole life,"
                  + " which also can never expire.")
          .remedy(
              addItem("pg_crontab", "'00 01 * * * /pg/bin/pg-backup full'")
                  .said(
                      "Add a line such as '00 01 * * * /pg/bin/pg-backup full' to "
                          + "`pg_crontab`"))
          .references("CIS PostgreSQL 17 8.2", "NIST SP 800-53 CP-9")
          .docs("/docs/pgsql/admin/crontab")
          .reads("pg_crontab", "node_crontab", "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, BackupUnscheduled::check);

  private static void check(Subject subject, Violations violations) {
    PerDefinition scheduled = new PerDefinition(subject.budget(), crontab -> schedules(crontab));
    for (Cluster cluster : subject.inventory().pgClusters()) {
      boolean enabled = cluster.members().stream().anyMatch(BackupRepo::isEnabled);
      if (enabled
          && cluster.members().stream().noneMatch(member -> isScheduled(member, scheduled))) {
        Param crontab = cluster.first().param("pg_crontab");
        if (crontab.exists()) {
          violations.add(cluster.scope(), crontab);
        } else {
          // Releases before v4 have the table of the node only.
          violations.add(cluster.scope(), cluster.first().param("node_crontab"), FORMER_DEMAND);
        }
      }
    }
  }

  private static boolean isScheduled(Host member, PerDefinition scheduled) {
    return scheduled.holds(member.param("pg_crontab"))
        || scheduled.holds(member.param("node_crontab"));
  }

  private static boolean schedules(Param crontab) {
    return crontab.isOpaque() || crontab.items().stream().anyMatch(job -> isBackup(job));
  }

  private static boolean isBackup(Param job) {
    String line = job.text().strip();
    boolean command = line.contains(COMMAND) || line.contains("pgbackrest");
    return job.isOpaque() || (command && !line.startsWith("#"));
  }

  private BackupUnscheduled() {}
}
