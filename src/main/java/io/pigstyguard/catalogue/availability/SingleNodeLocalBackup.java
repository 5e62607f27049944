package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.rule.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A single node that holds both the only copy of the data and its backups. */
final class SingleNodeLocalBackup {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-002", "single-node-local-backup")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Data and backups share the only node")
          .requires("`pgbackrest_method` of a cluster of one must select a remote repository")
          .why("A lost disk or machine takes the database together with every backup of it.")
          .remedy(
              byHand(
                  "Set `pgbackrest_method` to 'minio' or to an S3 repository of your " + "own",
                  "the repository must be there first"))
          .page(163)
          .references("NIST SP 800-53 CP-9")
          .docs("/docs/pgsql/backup")
          .reads("pgbackrest_method", "pgbackrest_repo", "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, SingleNodeLocalBackup::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      Host member = cluster.first();
      boolean local = BackupRepo.of(member).map(repo -> !repo.isRemote()).orElse(false);
      if (cluster.members().size() == 1 && local) {
        violations.add(cluster.scope(), member.param("pgbackrest_method"));
      }
    }
  }

  private SingleNodeLocalBackup() {}
}
