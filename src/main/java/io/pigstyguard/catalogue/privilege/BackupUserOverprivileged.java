package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;

/** A key for backups that opens more of MinIO than the bucket of the backups. */
final class BackupUserOverprivileged {
  private static final String KEY_DEMAND = "`s3_key` must not be the root key of MinIO";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-017", "backup-user-overprivileged")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("The backup key reaches every bucket")
          .requires("the MinIO user for backups must have the policy of its bucket only")
          .why(
              "The key is on every database server; whoever takes one over can read or "
                  + "destroy all objects.")
          .remedy(
              byHand(
                  "Give the user the policy named after the bucket, such as 'pgsql', "
                      + "and use that user in `pgbackrest_repo`",
                  "the policy must be in MinIO first"))
          .references("NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/backup")
          .reads(
              "minio_users",
              "minio_access_key",
              "pgbackrest_repo",
              "pgbackrest_method",
              "minio_domain",
              "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, BackupUserOverprivileged::check);

  private static void check(Subject subject, Violations violations) {
    List<MinioKeys> keys =
        subject.inventory().clusters(Module.MINIO).stream().map(MinioKeys::of).toList();
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        BackupRepo.of(member)
            .filter(BackupRepo::isKeyed)
            .ifPresent(repo -> check(cluster, repo, keys, violations));
      }
    }
  }

  private static void check(
      Cluster cluster, BackupRepo repo, List<MinioKeys> keys, Violations violations) {
    Param key = repo.get("s3_key");
    String name = repo.filledIn(key, cluster);
    for (MinioKeys minio : keys) {
      if (minio.isPowerful(name) && repo.isServedBy(minio.cluster())) {
        if (minio.isRoot(name)) {
          violations.add(repo.scope(cluster), key, KEY_DEMAND);
        }
        minio
            .policies(name)
            .forEach(policy -> violations.add(minio.scope(name), policy, SPEC.requirement()));
      }
    }
  }

  private BackupUserOverprivileged() {}
}
