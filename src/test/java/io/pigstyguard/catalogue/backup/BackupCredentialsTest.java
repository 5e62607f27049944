package io.pigstyguard.catalogue.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.credential.ListedSites;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupCredentialsTest {
  private static List<String> sites(String repo) {
    String text =
        """
        all:
          hosts: {'10.1.1.[1:9]': {pg_cluster: pg-a}, 10.1.2.1: {}}
          vars: {pgbackrest_method: r, pgbackrest_repo: {r: {%s}, other: {type: s3}}}
        """
            .formatted(repo);
    return ListedSites.withStates(BackupRules.credentials(), text);
  }

  @Test
  void findsTheSecretAndThePassphraseOfARepositoryOnceForAllMembers() {
    assertThat(
            sites(
                "type: s3, s3_key: pgbackrest, s3_key_secret: 7mQ-pgbackrest-vT2x,"
                    + " cipher_type: aes-256-cbc, cipher_pass: 'pgBackRest.${pg_cluster}'"))
        .containsExactly(
            "PIG-BAK-001|PIG-BAK-001 repo:pg-a/r pgbackrest_repo.r.s3_key_secret WEAK",
            "PIG-BAK-004|PIG-BAK-004 repo:pg-a/r pgbackrest_repo.r.cipher_pass PUBLIC");
  }

  @Test
  void judgesTheKeyOfAzureForItsStrengthOnly() {
    assertThat(sites("type: azure, azure_account: backups, azure_key: 7mQ-backups-vT2x"))
        .containsExactly("| repo:pg-a/r pgbackrest_repo.r.azure_key WEAK");
    assertThat(sites("type: azure, azure_account: backups")).isEmpty();
  }

  @Test
  void asksForNoSecretWhereNoneOpensTheRepository() {
    assertThat(sites("type: s3, s3_key_type: auto")).isEmpty();
    assertThat(sites("type: posix, cipher_type: aes-256-cbc")).isEmpty();
    assertThat(sites("type: s3, s3_key_type: auto, cipher_type: none")).isEmpty();
  }
}
