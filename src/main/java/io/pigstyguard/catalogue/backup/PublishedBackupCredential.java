package io.pigstyguard.catalogue.backup;

import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSources;

/** A credential of a backup repository that anybody can read in Pigsty's repository, or none. */
record PublishedBackupCredential(RuleSpec spec, CredentialSources credentials) implements Rule {
  static final RuleSpec S3_SECRET =
      RuleSpec.of("PIG-BAK-001", "backup-s3-secret-public")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("The backup repository is opened by a published S3 secret")
          .requires("`s3_key_secret` of the backup repository must not be a publicly known value")
          .why("Anyone who reaches the object storage can read, change and delete the backups.")
          .remedy(
              newSecret("`s3_key_secret` in `pgbackrest_repo`", SecretForm.PASSWORD)
                  .said("Set `s3_key_secret` in `pgbackrest_repo` to a random value")
                  .rest(", and the `secret_key` of that user in `minio_users` to the same"))
          .page(50, 51, 52)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5")
          .docs("/docs/pgsql/param#pgbackrest_repo")
          .reads("pgbackrest_repo", "pgbackrest_method", "pgbackrest_enabled");

  static final RuleSpec CIPHER_PASS =
      RuleSpec.of("PIG-BAK-004", "backup-cipher-pass-public")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("The passphrase of the backups is published")
          .requires("`cipher_pass` of the backup repository must not be a publicly known value")
          .why("Whoever gets hold of a backup can decrypt it with the published passphrase.")
          .remedy(
              newSecret("`cipher_pass` in `pgbackrest_repo`", SecretForm.PASSPHRASE)
                  .rest(", and create the stanza anew"))
          .page(54)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 CP-9(8)", "NIST SP 800-53 SC-28")
          .docs("/docs/pgsql/param#pgbackrest_repo")
          .reads("pgbackrest_repo", "pgbackrest_method", "pgbackrest_enabled");

  @Override
  public void check(Subject subject, Violations violations) {
    credentials.in(subject).report(spec, violations);
  }
}
