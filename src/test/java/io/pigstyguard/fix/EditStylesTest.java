package io.pigstyguard.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.StoredObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits go by what YAML means, however a text is laid out. */
class EditStylesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static String patched(String text, String... ids) {
    List<Rule> rules =
        Catalogue.rules().stream().filter(rule -> Set.of(ids).contains(rule.spec().id())).toList();
    Inspector inspector =
        new Inspector(
            rules,
            KNOWLEDGE,
            Policy.of(Profile.STRICT),
            true,
            Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC));
    FixPlan plan =
        FixPlan.of(
            text,
            now ->
                inspector
                    .inspect(StoredObject.FILE, List.of(new Document("", now)))
                    .findings()
                    .sorted(Finding.ORDER)
                    .toList(),
            KNOWLEDGE,
            new SplittableRandom(7));
    assertThat(plan.remaining()).as(plan.patched()).isEmpty();
    return plan.patched();
  }

  @Test
  void aListThatLosesEveryItemIsEmptyAndNotNull() {
    assertThat(
            patched(
                """
                all:
                  hosts: {10.1.1.1: {}}
                  vars:
                    node_firewall_public_port:
                    - 5432   # PostgreSQL
                    # the pool
                    - 6432
                    node_tune: crit
                """,
                "PIG-NET-005"))
        .isEqualTo(
            """
            all:
              hosts: {10.1.1.1: {}}
              vars:
                node_firewall_public_port:
                # the pool
                  []
                node_tune: crit
            """);
  }

  @Test
  void commentsInsideOfListsEndNoItem() {
    assertThat(
            patched(
                """
                all:
                  hosts: {10.1.1.1: {}}
                  vars:
                    node_firewall_public_port: [ 80, # web, plain
                      443, # web [TLS]
                      5432, # database, please
                      9090 ]
                """,
                "PIG-NET-005",
                "PIG-NET-008"))
        .isEqualTo(
            """
            all:
              hosts: {10.1.1.1: {}}
              vars:
                node_firewall_public_port: [ 80, # web, plain
                  443 ]
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ 5432 ]",
        "[5432,]",
        "[ 5432, ]",
        "[\n    5432, # database\n    ]",
        "[ 5432, 9090, ]"
      })
  void noCommaIsLeftByItself(String list) {
    String text = "all:\n  hosts: {10.1.1.1: {}}\n  vars:\n    node_firewall_public_port: ";
    String patched = patched(text + list + "\n", "PIG-NET-005", "PIG-NET-008");
    assertThat(patched).startsWith(text + "[").endsWith("]\n");
    assertThat(patched.substring(text.length()).replaceAll("\\s", "")).isEqualTo("[]");
  }

  @Test
  void rulesAreTakenOffTheirListWhateverTheirForm() {
    assertThat(
            patched(
                """
                all:
                  children:
                    pg-a:
                      hosts: {10.1.1.1: {pg_seq: 1, pg_role: primary}}
                      vars:
                        pg_cluster: pg-a
                        pg_hba_rules:
                          - user: postgres   # no
                            db: all
                            addr: intra
                            roles: [ a,
                              b ]
                          # an application
                          - { user: app, db: app, addr: intra, auth: ssl }
                          - &dbsu { user: postgres, db: app, addr: intra, auth: ssl }
                """,
                "PIG-HBA-008"))
        .isEqualTo(
            """
            all:
              children:
                pg-a:
                  hosts: {10.1.1.1: {pg_seq: 1, pg_role: primary}}
                  vars:
                    pg_cluster: pg-a
                    pg_hba_rules:
                      # an application
                      - { user: app, db: app, addr: intra, auth: ssl }
            """);
  }

  @Test
  void aMappingThatLosesEveryKeyIsEmptyAndNotNull() {
    assertThat(
            patched(
                """
                all:
                  hosts: {10.1.1.1: {pg_cluster: pg-a, pg_seq: 1, pg_role: primary}}
                  vars:
                    pg_parameters:
                      # slow, safe,
                      fsync: off
                      full_page_writes: off
                """,
                "PIG-INT-007"))
        .isEqualTo(
            """
            all:
              hosts: {10.1.1.1: {pg_cluster: pg-a, pg_seq: 1, pg_role: primary}}
              vars:
                pg_parameters:
                  # slow, safe,
                  {}
            """);
  }

  @Test
  void anAnchoredItemIsEditedInItself() {
    assertThat(
            patched(
                """
                all:
                  hosts: {10.1.1.1: {pg_cluster: pg-a, pg_seq: 1, pg_role: primary}}
                  vars:
                    pg_hba_rules:
                      - &one {user: app, db: app, addr: intra, auth: trust}
                      - {user: eve, db: app, addr: cluster, auth: ssl}
                """,
                "PIG-HBA-001"))
        .contains("- &one {user: app, db: app, addr: intra, auth: ssl}\n")
        .contains("- {user: eve, db: app, addr: cluster, auth: ssl}\n");
  }

  @Test
  void variablesOfAllAreMadeOnce() {
    String patched =
        patched(
            """
            all:
              children:
                etcd: {hosts: {10.1.1.1: {etcd_seq: 1}}}
                infra: {hosts: {10.1.1.1: {infra_seq: 1}}}
            """,
            "PIG-PWD-001",
            "PIG-PWD-006",
            "PIG-PWD-021");

    assertThat(patched).containsOnlyOnce("vars:");
    assertThat(patched)
        .contains("etcd_root_password: ", "grafana_admin_password: ", "haproxy_admin_password: ");
  }

  @Test
  void lineEndsStay() {
    String text =
        """
        all:
          hosts: {10.1.1.1: {pg_cluster: pg-a, pg_seq: 1, pg_role: primary}}
          vars:
            pg_crontab:
              - '00 02 * * * /pg/bin/pg-vacuum'
            pg_users:
              - name: app
                superuser: true
                password: x
        """
            .replace("\n", "\r\n");

    assertThat(patched(text, "PIG-AVL-014", "PIG-PRV-005"))
        .isEqualTo(
            text.replace("        superuser: true\r\n", "")
                .replace(
                    "      - '00 02",
                    "      - '00 01 * * * /pg/bin/pg-backup full'\r\n      - '00 02"));
  }
}
