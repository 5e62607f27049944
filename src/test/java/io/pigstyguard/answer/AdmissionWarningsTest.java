package io.pigstyguard.answer;

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
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionWarningsTest {
  private static final StoredObject PIGSTY = object(Kind.CONFIG_MAP, "prod", "pigsty");
  private static final Scope META = Scope.cluster("pg-meta");

  @Test
  void areShortSingleLinesThatNameTheObject() {
    Finding[] findings =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> rule("PIG-AVL-%03d".formatted(i), "a-b", Severity.LOW, "`é` must " + i))
            .map(rule -> finding(rule, Action.WARN, META, 1, 1))
            .toArray(Finding[]::new);
    Inspection inspection = inspection(PIGSTY, findings);

    List<String> warnings = AdmissionWarnings.of(inspection, Set.of(Action.WARN));

    assertThat(warnings).hasSize(12);
    assertThat(warnings.get(0))
        .isEqualTo(
            "LOW ConfigMap prod/pigsty pigsty.yml:1:1 cluster pg-meta: `é` must 1 [PIG-AVL-001]");
    assertThat(warnings.get(11)).isEqualTo("+9 more in ConfigMap prod/pigsty");
  }

  @Test
  void keepTheirRuleWhenCut() {
    StoredObject object = object(Kind.SECRET, "n".repeat(200), "o".repeat(200));
    Finding finding =
        finding(
            TRUST, Action.WARN, Scope.cluster("c".repeat(500)), 1, 1, "`x`\n" + "must ".repeat(99));

    List<String> warnings =
        AdmissionWarnings.of(
            new Inspection(object, inspection(object, finding).documents(), List.of("PIG-A"), true),
            Set.of(Action.WARN, Action.DENY));

    assertThat(warnings).hasSize(3);
    assertThat(warnings.get(2)).endsWith("… [PIG-HBA-901]").hasSizeLessThanOrEqualTo(256);
    assertThat(warnings).noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
  }
}
