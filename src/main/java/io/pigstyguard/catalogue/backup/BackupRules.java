package io.pigstyguard.catalogue.backup;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.credential.CredentialSource;
import io.pigstyguard.rule.credential.CredentialSources;
import java.util.List;

/** The rules of the family, sorted by id, and where its credentials stand. */
public final class BackupRules {
  private BackupRules() {}

  /** Where the credentials of the family stand. */
  public static CredentialSource credentials() {
    return (subject, sites) -> new BackupCredentials(sites).collect(subject);
  }

  /**
   * The rules.
   *
   * @param credentials those of every family
   */
  public static List<Rule> all(CredentialSources credentials) {
    return List.of(
        new PublishedBackupCredential(PublishedBackupCredential.S3_SECRET, credentials),
        BackupS3CredentialMismatch.RULE,
        RemoteBackupUnencrypted.RULE,
        new PublishedBackupCredential(PublishedBackupCredential.CIPHER_PASS, credentials),
        BackupCipherPassShared.RULE,
        BackupCipherWrongKey.RULE);
  }
}
