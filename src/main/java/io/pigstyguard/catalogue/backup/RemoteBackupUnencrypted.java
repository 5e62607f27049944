package io.pigstyguard.catalogue.backup;

import static io.pigstyguard.remedy.Remedy.newSecretInItem;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.shape.RepoRule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A backup repository away from the server that stores clear text. */
final class RemoteBackupUnencrypted {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-BAK-003", "remote-backup-unencrypted")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("Remote backups are stored in clear")
          .requires(
              "`cipher_type` of a remote backup repository must be '" + BackupRepo.CIPHER + "'")
          .why("Whoever can read the storage can restore the databases from it.")
          .remedy(
              set("cipher_type", "aes-256-cbc")
                  .and(
                      newSecretInItem("cipher_pass", SecretForm.PASSPHRASE)
                          .said(" and a random `cipher_pass` in the entry of `pgbackrest_repo`")))
          .page(54, 55, 65, 66)
          .references("CWE-311", "NIST SP 800-53 CP-9(8)", "NIST SP 800-53 SC-28", "STIG V-261930")
          .docs("/docs/pgsql/param#pgbackrest_repo")
          .reads("pgbackrest_repo", "pgbackrest_method", "pgbackrest_enabled");

  static final Rule RULE = RepoRule.of(SPEC, "cipher_type", (cipher, repo) -> repo.isRemote() && !repo.isEncrypted() && !cipher.isOpaque());

  private RemoteBackupUnencrypted() {}
}
