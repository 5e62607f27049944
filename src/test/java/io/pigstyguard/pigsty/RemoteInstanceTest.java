package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Subjects;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteInstanceTest {
  @Test
  void inheritsFromItsInfraNodeUnlessTheEntryHasTheKey() {
    List<RemoteInstance> instances =
        RemoteInstance.in(
            Subjects.inventory(
                """
                all:
                  children:
                    infra:
                      hosts: {10.1.1.1: {infra_seq: 1, pg_exporter_params: sslmode=require}}
                      vars:
                        pg_exporters:
                          20001: {pg_host: a, pg_exporter_params: ''}
                          20002: {pg_host: b}
                    app: {hosts: {10.1.1.2: {pg_exporters: {20003: {pg_host: c}}}}}
                """));
    assertThat(instances)
        .extracting(instance -> instance.scope().text())
        .containsExactly("exporter:20001", "exporter:20002");
    assertThat(instances)
        .extracting(instance -> instance.setting("pg_exporter_params").text())
        .containsExactly("", "sslmode=require");
    assertThat(instances.get(1).setting("pg_monitor_username").text()).isEqualTo("dbuser_monitor");
  }
}
