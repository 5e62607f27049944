package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.rule.Subjects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupRepoTest {
  private static Optional<BackupRepo> repo(String variables) {
    return BackupRepo.of(
        Subjects.inventory("all: {hosts: {10.1.1.1: {pg_cluster: pg-a, " + variables + "}}}")
            .pgClusters()
            .get(0)
            .first());
  }

  @Test
  void defaultsToTheLocalRepo() {
    BackupRepo repo = repo("pg_seq: 1").orElseThrow();
    assertThat(repo.method()).isEqualTo("local");
    assertThat(repo.type()).isEqualTo("posix");
    assertThat(repo.isRemote()).isFalse();
    assertThat(repo.settings().path()).isEqualTo("pgbackrest_repo.local");
  }

  @Test
  void readsOnlyTheSelectedEntry() {
    BackupRepo repo =
        repo("pgbackrest_method: s3, pgbackrest_repo: {minio: {type: s3}, s3: {type: S3}}")
            .orElseThrow();
    assertThat(repo.isS3()).isTrue();
    assertThat(repo.isRemote()).isTrue();
    assertThat(repo.get("cipher_type").path()).isEqualTo("pgbackrest_repo.s3.cipher_type");
  }

  @Test
  void isEmptyWithoutBackupsOrWithoutTheEntry() {
    assertThat(repo("pgbackrest_enabled: false")).isEmpty();
    assertThat(repo("pgbackrest_enabled:")).isEmpty();
    assertThat(repo("pgbackrest_method: s3")).isEmpty();
    assertThat(repo("pgbackrest_method: '{{ lookup(1) }}'")).isEmpty();
    assertThat(repo("pgbackrest_method: s3, pgbackrest_repo: {s3: text}")).isEmpty();
  }

  @Test
  void isRemoteWithARepositoryHost() {
    assertThat(
            repo("pgbackrest_repo: {local: {path: /b, host: 10.1.1.9}}").orElseThrow().isRemote())
        .isTrue();
  }

  private static BackupRepo entry(String settings) {
    return repo("pgbackrest_method: m, pgbackrest_repo: {m: {" + settings + "}}").orElseThrow();
  }

  @Test
  void leavesTheHostWithEveryRemoteType() {
    for (String type : new String[] {"s3", "azure", "gcs", "sftp", "CIFS"}) {
      assertThat(entry("type: " + type).isRemote()).as(type).isTrue();
    }
    for (String type : new String[] {"posix", "other", "''", ""}) {
      assertThat(entry("type: " + type).isRemote()).as(type).isFalse();
    }
    assertThat(entry("type: ").type()).isEqualTo("posix");
    assertThat(entry("type: azure").isS3()).isFalse();
    assertThat(entry("host: ''").isRemote()).isFalse();
  }

  @Test
  void isKeyedUnlessARoleOfTheMachineOpensIt() {
    assertThat(entry("type: s3").isKeyed()).isTrue();
    assertThat(entry("type: s3, s3_key_type: shared").isKeyed()).isTrue();
    assertThat(entry("type: s3, s3_key_type: AUTO").isKeyed()).isFalse();
    assertThat(entry("type: s3, s3_key_type: web-id").isKeyed()).isFalse();
    assertThat(entry("type: gcs").isKeyed()).isFalse();
  }

  @Test
  void isEncryptedByTheOneCipherThatThereIs() {
    assertThat(entry("cipher_type: AES-256-CBC").isEncrypted()).isTrue();
    assertThat(entry("cipher_type: none").isEncrypted()).isFalse();
    assertThat(entry("path: /x").isEncrypted()).isFalse();
  }

  @Test
  void prefersAnOptionWithDashes() {
    assertThat(entry("cipher_type: none, cipher-type: aes-256-cbc").isEncrypted()).isTrue();
    assertThat(entry("cipher-type: none, cipher_type: aes-256-cbc").isEncrypted()).isFalse();
  }

  @Test
  void fillsInTheNameOfTheCluster() {
    Cluster cluster =
        Subjects.inventory("all: {hosts: {10.1.1.1: {pg_cluster: pg-a}}}").pgClusters().get(0);
    BackupRepo repo = entry("cipher_pass: 'x.${pg_cluster}'");
    assertThat(repo.filledIn(repo.get("cipher_pass"), cluster)).isEqualTo("x.pg-a");
    assertThat(repo.scope(cluster).text()).isEqualTo("repo:pg-a/m");
  }

  @Test
  void isNotServedByMinioWhenItIsNoS3() {
    Cluster minio =
        Subjects.inventory("all: {hosts: {10.1.1.9: {minio_cluster: m, minio_domain: x}}}")
            .clusters(Module.MINIO)
            .get(0);
    assertThat(entry("type: azure, s3_endpoint: x").isServedBy(minio)).isFalse();
    assertThat(entry("type: s3, s3_endpoint: x").isServedBy(minio)).isTrue();
    assertThat(entry("type: s3, s3_endpoint: y").isServedBy(minio)).isFalse();
  }

  @Test
  void cutsTheEndpointDownToItsHost() {
    for (String endpoint : new String[] {"Sss.Corp", "https://sss.corp:9000/x", "sss.corp:9000"}) {
      String entry = "{type: s3, s3_endpoint: '" + endpoint + "'}";
      BackupRepo repo =
          repo("pgbackrest_method: m, pgbackrest_repo: {m: " + entry + "}").orElseThrow();
      assertThat(repo.endpointHost()).isEqualTo("sss.corp");
    }
  }

  @Test
  void knowsTheMinioClusterThatServesIt() {
    Inventory inventory =
        Subjects.inventory(
            """
            all:
              hosts:
                10.1.1.1: {pg_cluster: pg-a, pgbackrest_method: m}
                10.1.1.2: {pg_cluster: pg-b, pgbackrest_method: minio}
                10.1.1.3: {pg_cluster: pg-c}
                10.1.1.9: {minio_cluster: minio, minio_domain: sss.corp}
              vars:
                pgbackrest_repo:
                  local: {path: /pg/backup}
                  m: {type: s3, s3_endpoint: sss.corp}
                  minio: {type: s3, s3_endpoint: other.corp}
            """);
    Cluster minio = inventory.clusters(Module.MINIO).get(0);
    assertThat(inventory.pgClusters())
        .extracting(c -> BackupRepo.of(c.first()).orElseThrow().isServedBy(minio))
        .containsExactly(true, true, false);
  }
}
