package io.pigstyguard.catalogue.backup;

import static io.pigstyguard.remedy.Remedy.append;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Clusters whose backups are encrypted with one passphrase. */
final class BackupCipherPassShared {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-BAK-005", "backup-cipher-pass-shared")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("Clusters share one backup passphrase")
          .requires("`cipher_pass` must differ between clusters")
          .why("Whoever learns the passphrase of one cluster can read the backups of the others.")
          .remedy(
              append("cipher_pass", ".${pg_cluster}")
                  .said("Append '${pg_cluster}' to `cipher_pass`, or set it per cluster"))
          .page(56)
          .references("NIST SP 800-53 SC-12")
          .docs("/docs/pgsql/param#pgbackrest_repo")
          .reads("pgbackrest_repo", "pgbackrest_method", "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, BackupCipherPassShared::check);

  private static void check(Subject subject, Violations violations) {
    Map<String, Map<Cluster, BackupRepo>> users = new HashMap<>();
    SelectedRepos.forEach(
        subject,
        (cluster, repo) -> {
          Param phrase = repo.get("cipher_pass");
          if (repo.isRemote() && repo.isEncrypted() && isComparable(phrase)) {
            users
                .computeIfAbsent(phrase.text(), text -> new LinkedHashMap<>())
                .putIfAbsent(cluster, repo);
          }
        });
    for (Map<Cluster, BackupRepo> sharing : users.values()) {
      if (sharing.size() > 1) {
        sharing.forEach(
            (cluster, repo) -> violations.add(repo.scope(cluster), repo.get("cipher_pass")));
      }
    }
  }

  private static boolean isComparable(Param phrase) {
    return !phrase.isEmpty() && !phrase.isOpaque() && !phrase.text().contains("${pg_cluster}");
  }

  private BackupCipherPassShared() {}
}
