package io.pigstyguard.catalogue.backup;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.BackupRepo;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A backup repository that logs in to the inventory's own MinIO as nobody whom MinIO knows. */
final class BackupS3CredentialMismatch {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-BAK-002", "backup-s3-credential-mismatch")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("pgBackRest and MinIO disagree about the backup user")
          .requires("`s3_key` and `s3_key_secret` must be those of a user in `minio_users`")
          .why("MinIO refuses the login, so neither backups nor WAL segments leave the server.")
          .remedy(
              byHand(
                  "Set `s3_key` and `s3_key_secret` in `pgbackrest_repo` to the "
                      + "`access_key` and `secret_key` of one entry of `minio_users`",
                  "which of the users is for backups cannot be known"))
          .page(50, 51, 52)
          .references("NIST SP 800-53 CP-9")
          .docs("/docs/pgsql/param#pgbackrest_repo")
          .reads(
              "pgbackrest_repo",
              "pgbackrest_method",
              "minio_users",
              "minio_access_key",
              "minio_secret_key",
              "minio_domain",
              "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, BackupS3CredentialMismatch::check);

  private static void check(Subject subject, Violations violations) {
    SelectedRepos.forEach(
        subject,
        (cluster, repo) -> {
          if (repo.isKeyed() && isServed(repo, subject) && !mayLogIn(cluster, repo, subject)) {
            violations.add(repo.scope(cluster), repo.get("s3_key_secret"));
          }
        });
  }

  private static boolean isServed(BackupRepo repo, Subject subject) {
    return subject.inventory().clusters(Module.MINIO).stream().anyMatch(repo::isServedBy);
  }

  private static boolean mayLogIn(Cluster cluster, BackupRepo repo, Subject subject) {
    Param key = repo.get("s3_key");
    Param secret = repo.get("s3_key_secret");
    if (key.isOpaque() || secret.isOpaque()) {
      return true;
    }
    Login login = new Login(repo.filledIn(key, cluster), repo.filledIn(secret, cluster));
    return subject.inventory().clusters(Module.MINIO).stream()
        .anyMatch(minio -> repo.isServedBy(minio) && login.isKnownTo(minio));
  }

  /** A key with its secret. What cannot be read on MinIO's side may be equal. */
  private record Login(String key, String secret) {
    boolean isKnownTo(Cluster minio) {
      for (Host node : minio.members()) {
        if (agrees(node.param("minio_access_key"), node.param("minio_secret_key"))) {
          return true;
        }
      }
      for (Host viewpoint : Viewpoints.of(minio.members(), "minio_users")) {
        for (Param user : viewpoint.param("minio_users").items()) {
          if (agrees(user.get("access_key"), user.get("secret_key"))) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean agrees(Param definedKey, Param definedSecret) {
      return (definedKey.isOpaque() || definedKey.text().equals(key))
          && (definedSecret.isOpaque() || definedSecret.text().equals(secret));
    }

    @Override
    public String toString() {
      return "•••";
    }
  }

  private BackupS3CredentialMismatch() {}
}
