package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.remove;
import static io.pigstyguard.remedy.Remedy.setInItem;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;
import java.util.Set;

/** Backups sent to object storage whose identity nobody verifies. */
final class BackupTlsUnverified {
  private static final Set<String> OBJECT_STORAGE = Set.of("s3", "azure", "gcs");
  private static final String VERIFY = "storage_verify_tls";
  private static final List<String> SWITCHES = List.of(VERIFY, "s3_verify_tls");
  private static final String PLAINTEXT = "http://";
  private static final String DEMAND = "of the backup repository must not be switched off";
  private static final String ENDPOINT_DEMAND =
      "`s3_endpoint` must not begin with '" + PLAINTEXT + "'";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-008", "backup-tls-unverified")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Uploads of backups can be intercepted")
          .requires("`" + VERIFY + "` " + DEMAND)
          .why(
              "Whoever can answer in the storage's place receives the backups and the key that"
                  + " writes them.")
          .remedy(
              remove("storage_verify_tls")
                  .and(remove("s3_verify_tls").said(""))
                  .and(
                      setInItem("storage_ca_file", "/etc/pki/ca.crt")
                          .said(
                              ", name the CA in `storage_ca_file`, for example '/etc/pki/ca.crt'"))
                  .rest(", and let `s3_endpoint` speak HTTPS"))
          .references("CWE-295", "CWE-319")
          .docs("/docs/pgsql/backup")
          .reads("pgbackrest_repo", "pgbackrest_method", "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, BackupTlsUnverified::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        BackupRepo.of(member)
            .filter(repo -> OBJECT_STORAGE.contains(repo.type()))
            .ifPresent(repo -> check(cluster, repo, violations));
      }
    }
  }

  private static void check(Cluster cluster, BackupRepo repo, Violations violations) {
    for (String option : SWITCHES) {
      Param verify = repo.get(option);
      // pgBackRest's own words are 'y' and 'n'.
      if (verify.isOff() || verify.word().equals("n")) {
        violations.add(repo.scope(cluster), verify, "`" + option + "` " + DEMAND);
      }
    }
    Param endpoint = repo.get("s3_endpoint");
    if (endpoint.word().startsWith(PLAINTEXT)) {
      violations.add(repo.scope(cluster), endpoint, ENDPOINT_DEMAND);
    }
  }

  private BackupTlsUnverified() {}
}
