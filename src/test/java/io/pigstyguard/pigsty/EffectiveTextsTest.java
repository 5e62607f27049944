package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Subjects;
import org.junit.jupiter.api.Test;

class EffectiveTextsTest {
  @Test
  void namesTheOwnerOfEveryText() {
    String text =
        """
        all:
          children:
            infra:
              hosts: {10.1.1.1: {infra_seq: 1}}
              vars: {pg_exporters: {20001: {pg_host: h}}}
            app:
              hosts: {10.1.1.2: {}}
              vars:
                apps: {odoo: {conf: {A: b}}}
                juice_instances: {jfs: {meta: m}}
          vars: {motd: [{text: hi}]}
        """;
    assertThat(EffectiveTexts.of(Subjects.subject(text)).list())
        .extracting(item -> item.scope() + " " + item.param())
        .containsExactlyInAnyOrder(
            "host:10.1.1.1 infra_seq",
            "exporter:20001 pg_exporters.20001.pg_host",
            "app:odoo apps.odoo.conf.A",
            "juice:jfs juice_instances.jfs.meta",
            "global motd[0].text");
  }

  @Test
  void leavesOutWhatIsShadowedOrInert() {
    String text =
        """
        all:
          children:
            a:
              hosts: {10.1.1.1: {x: host, pg_exporters: {20001: {pg_host: h}}}}
              vars: {x: group, y: !vault secret}
            empty: {vars: {z: never}}
          vars: {x: global}
        """;
    assertThat(EffectiveTexts.of(Subjects.subject(text)).list())
        .extracting(item -> item.scope() + " " + item.param())
        .containsExactly("host:10.1.1.1 x");
  }

  @Test
  void readsASharedDefinitionOnce() {
    String text = "all: {hosts: {'10.1.1.[1:200]': {}}, vars: {motd: hi}}";
    assertThat(EffectiveTexts.of(Subjects.subject(text)).list()).hasSize(1);
  }

  @Test
  void findsWhatStandsBesideAText() {
    String text = "all: {hosts: {10.1.1.1: {apps: {odoo: {conf: {PG_HOST: h, PG_PORT: 5432}}}}}}";
    EffectiveTexts.Text host =
        EffectiveTexts.of(Subjects.subject(text)).list().stream()
            .filter(item -> item.param().name().equals("PG_HOST"))
            .findFirst()
            .orElseThrow();
    assertThat(host.isOfApp()).isTrue();
    assertThat(host.beside("PG_PORT").text()).isEqualTo("5432");
    assertThat(host.beside("PG_USER").exists()).isFalse();
  }
}
