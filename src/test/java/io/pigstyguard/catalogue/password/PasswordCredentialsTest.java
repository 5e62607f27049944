package io.pigstyguard.catalogue.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.credential.ListedSites;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordCredentialsTest {
  private static final String EVERY_MODULE =
      """
      all:
        children:
          infra:
            hosts: {10.1.1.1: {infra_seq: 1}}
            vars: {nginx_users: {ops: a}, pg_exporters: {20001: {pg_monitor_password: b}}}
          etcd: {hosts: {10.1.1.1: {etcd_seq: 1}}}
          minio: {hosts: {10.1.1.1: {minio_cluster: m}}, vars: {minio_users: [{access_key: u}]}}
          redis: {hosts: {10.1.1.1: {redis_cluster: r}}}
          mysql: {hosts: {10.1.1.2: {mysql_cluster: my}}, vars: {mysql_users: [{name: u}]}}
          kafka:
            hosts: {10.1.1.2: {kafka_cluster: k}}
            vars: {kafka_security: scram, kafka_users: [{name: u, password: p}]}
          pg:
            hosts: {10.1.1.3: {pg_seq: 1, pg_role: primary}}
            vars:
              pg_cluster: pg-a
              pg_users: [{name: u, password: p}]
              vip_enabled: true
              pg_libs: pgsodium
              pgsodium_key: k
              apps: {x: {conf: {DB_PASSWORD: p, DB_HOST: h}}}
      """;

  private static List<String> sites(String text) {
    return ListedSites.of(PasswordRules.credentials(), text);
  }

  @Test
  void findsTheCredentialsOfEveryActiveModule() {
    assertThat(sites(EVERY_MODULE))
        .containsExactly(
            "PIG-PWD-001|PIG-PWD-001 global grafana_admin_password",
            "PIG-PWD-019|PIG-PWD-019 global grafana_view_password",
            "PIG-PWD-003|PIG-PWD-003 exporter:20001 pg_exporters.20001.pg_monitor_password",
            "PIG-PWD-028|PIG-PWD-028 group:infra nginx_users.ops",
            "PIG-PWD-021|PIG-PWD-021 global etcd_root_password",
            "PIG-PWD-006|PIG-PWD-006 global haproxy_admin_password",
            "|PIG-PWD-034 group:pg vip_auth_pass",
            "PIG-PWD-002|PIG-PWD-002 global pg_admin_password",
            "PIG-PWD-003|PIG-PWD-003 global pg_monitor_password",
            "PIG-PWD-004|PIG-PWD-004 global pg_replication_password",
            "PIG-PWD-020| global pg_dbsu_password",
            "PIG-PWD-005|PIG-PWD-005 global patroni_password",
            "|PIG-PWD-023 cluster:pg-a pg_etcd_password",
            "| cluster:pg-a pgsodium_key",
            "PIG-PWD-017| user:pg-a/u pg_users[0].password",
            "PIG-PWD-008|PIG-PWD-008 minio:m minio_secret_key",
            "PIG-PWD-009|PIG-PWD-009 miniouser:m/u minio_users[0].secret_key",
            "PIG-PWD-024|PIG-PWD-022 redis:r redis_password",
            "PIG-PWD-025|PIG-PWD-025 global mysql_root_password",
            "PIG-PWD-025|PIG-PWD-025 global mysql_monitor_password",
            "PIG-PWD-025|PIG-PWD-025 global mysql_cluster_password",
            "PIG-PWD-025|PIG-PWD-025 mysql:my mysql_users[0].password",
            "PIG-PWD-026|PIG-PWD-026 kafka:k kafka_users[0].password",
            "PIG-PWD-029| app:x apps.x.conf.DB_PASSWORD");
  }

  @Test
  void findsNothingInModulesThatAreNotThere() {
    assertThat(
            sites(
                """
                all:
                  hosts: {10.1.1.1: {haproxy_enabled: false}}
                  vars:
                    pg_admin_password: a
                    minio_secret_key: b
                    redis_password: c
                    mysql_root_password: d
                    etcd_root_password: e
                    pg_users: [{name: u, password: p}]
                """))
        .isEmpty();
  }

  @Test
  void judgesTheKeyOfTheServerWhereItIsUsed() {
    String member = "all: {hosts: {10.1.1.1: {pg_cluster: pg-a, pg_libs: %s, pgsodium_key: %s}}}";
    assertThat(sites(member.formatted("pgsodium", "k"))).contains("| cluster:pg-a pgsodium_key");
    assertThat(sites(member.formatted("pgsodium", "''")))
        .noneMatch(PasswordCredentialsTest::isOfServer);
    assertThat(sites(member.formatted("pgaudit", "k")))
        .noneMatch(PasswordCredentialsTest::isOfServer);
  }

  private static boolean isOfServer(String site) {
    return site.endsWith("pgsodium_key");
  }

  @Test
  void readsAPlaceOnceHoweverManyHostsSeeIt() {
    String text =
        """
        all:
          hosts: {'10.1.1.[1:200]': {pg_cluster: pg-a}}
          vars:
            pg_users: [{name: u, password: p}]
            pg_default_roles: []
        """;
    assertThat(sites(text)).hasSize(7).doesNotHaveDuplicates();
  }
}
