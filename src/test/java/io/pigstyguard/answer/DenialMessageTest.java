package io.pigstyguard.answer;

import static io.pigstyguard.wording.Samples.ADMIN;
import static io.pigstyguard.wording.Samples.LISTEN;
import static io.pigstyguard.wording.Samples.TRUST;
import static io.pigstyguard.wording.Samples.finding;
import static io.pigstyguard.wording.Samples.inspection;
import static io.pigstyguard.wording.Samples.object;
import static io.pigstyguard.wording.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenialMessageTest {
  private static final StoredObject PIGSTY = object(Kind.CONFIG_MAP, "prod", "pigsty");
  private static final Scope META = Scope.cluster("pg-meta");

  @Test
  void numbersRulesMostSevereFirstAndLeavesWarningsOut() {
    Inspection inspection =
        inspection(
            PIGSTY,
            finding(LISTEN, Action.DENY, META, 9, 5),
            finding(TRUST, Action.DENY, META, 41, 7),
            finding(rule("PIG-AVL-001", "x-y", Severity.HIGH, "z must"), Action.WARN, META, 1, 1),
            finding(ADMIN, Action.DENY, Scope.GLOBAL, null, null));

    assertThat(DenialMessage.of(inspection))
        .isEqualTo(
            """
            3 findings in ConfigMap prod/pigsty (2 critical, 1 medium):
            1. CRITICAL pigsty.yml global: `pg_admin_password` must not be a publicly known value \
            [PIG-PWD-902 pg-admin-password].
            2. CRITICAL pigsty.yml:41:7 cluster pg-meta: `auth` must not be 'trust' for remote \
            clients [PIG-HBA-901 hba-trust-remote].
            3. MEDIUM pigsty.yml:9:5 cluster pg-meta: `pg_listen` must not be '0.0.0.0' \
            [PIG-NET-901 pg-listen-any].""");
  }

  @Test
  void groupsFindingsOfOneRuleWithTheirPlaces() {
    Finding[] findings =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                i ->
                    finding(TRUST, Action.DENY, Scope.cluster("pg-" + i), i, 3, "`auth` must " + i))
            .toArray(Finding[]::new);

    assertThat(DenialMessage.of(inspection(PIGSTY, findings)))
        .isEqualTo(
            """
            5 findings in ConfigMap prod/pigsty (5 critical):
            1. CRITICAL pigsty.yml:1:3 cluster pg-1, pigsty.yml:2:3 cluster pg-2, \
            pigsty.yml:3:3 cluster pg-3 and 2 more: `auth` must not be 'trust' for remote clients \
            [PIG-HBA-901 hba-trust-remote].""");
  }

  @Test
  void countsWhatHasNoRoom() {
    Finding[] findings =
        IntStream.rangeClosed(1, 140)
            .mapToObj(
                i ->
                    rule(
                        "PIG-HBA-%03d".formatted(i),
                        "a-rule",
                        Severity.HIGH,
                        "`größe` must be «" + "x".repeat(100) + "»"))
            .map(rule -> finding(rule, Action.DENY, META, 1, 1))
            .toArray(Finding[]::new);

    String message = DenialMessage.of(inspection(PIGSTY, findings));

    assertThat(message.getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(DenialMessage.LONGEST - 600, DenialMessage.LONGEST);
    long listed = message.lines().filter(line -> line.matches("\\d+\\. HIGH .*\\.")).count();
    assertThat(message)
        .startsWith("140 findings in ConfigMap prod/pigsty (140 high):\n1. HIGH")
        .contains("\nand " + (140 - listed) + " more: PIG-HBA-%03d, ".formatted(listed + 1))
        .endsWith(" and others. `pigsty-guard check --as configmap FILE` shows all.");
  }

  @Test
  void saysWhatCouldNotBeJudged() {
    Inspection failed =
        new Inspection(
            PIGSTY,
            inspection(PIGSTY, finding(LISTEN, Action.DENY, META, 9, 5)).documents(),
            List.of("PIG-HBA-901", "PIG-TLS-003"),
            true);
    Inspection onlyFailed = new Inspection(PIGSTY, List.of(), List.of("PIG-HBA-901"), false);

    assertThat(DenialMessage.of(failed))
        .endsWith(
            """
            [PIG-NET-901 pg-listen-any].
            Rules PIG-HBA-901, PIG-TLS-003 could not be evaluated.
            The time was over before every rule had been evaluated.""");
    assertThat(DenialMessage.of(onlyFailed))
        .isEqualTo(
            "ConfigMap prod/pigsty could not be judged:\nRule PIG-HBA-901 could not be evaluated.");
  }

  @Test
  void namesFromOutsideCannotShapeTheMessage() {
    StoredObject object =
        object(Kind.SECRET, "prod\u202e", "a\nfor: \"x\": \u001b[31m" + "n".repeat(900));
    Scope scope = Scope.of("user", "pg\tmap[", "\u2028" + "u".repeat(9000));
    Finding[] findings = {
      finding(TRUST, Action.DENY, scope, 1, 1, "`auth`\r\nmust not map[x]" + "m".repeat(9000))
    };

    String message = DenialMessage.of(inspection(object, findings));

    assertThat(message.lines()).hasSize(2);
    assertThat(message).doesNotContain("map[").doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|\\p{Cf}");
    assertThat(message.length()).isLessThan(1024);
  }
}
