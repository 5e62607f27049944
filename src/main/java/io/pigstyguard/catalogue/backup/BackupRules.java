package io.pigstyguard.catalogue.backup;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class BackupRules {
  private static final List<Rule> RULES =
      List.of(
          new PublishedBackupCredential(PublishedBackupCredential.S3_SECRET),
          new BackupS3CredentialMismatch(),
          new RemoteBackupUnencrypted(),
          new PublishedBackupCredential(PublishedBackupCredential.CIPHER_PASS),
          new BackupCipherPassShared(),
          new BackupCipherWrongKey());

  private BackupRules() {}

  public static List<Rule> all() {
    return RULES;
  }
}
