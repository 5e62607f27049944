package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.inventory.PigstyVersion;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditAnnotationsTest {
  private static Finding finding(int number, Severity severity, Action action) {
    RuleSpec spec =
        RuleSpec.of("PIG-TST-%03d".formatted(number), "some-rule")
            .severity(severity)
            .actions("D/D/D")
            .title("Title")
            .requires("must")
            .why("Why.")
            .remedy(Remedy.byHand("Fix", "it is a sample"))
            .reads();
    return new Finding(spec, action, new Violation(Scope.GLOBAL, null, null, null, "must"));
  }

  private static Map<String, String> annotations(Inspection inspection, int kept) {
    return AuditAnnotations.of(Outcome.FAILED_OPEN, inspection, kept, Profile.PRODUCTION);
  }

  private static Inspection inspection(
      List<Finding> findings, List<String> failed, Inspection.End end) {
    return new Inspection(
        StoredObject.FILE,
        List.of(new DocumentInspection("k", findings, PigstyVersion.CURRENT, true)),
        failed,
        end);
  }

  @Test
  void sayLittleWhereNothingIsFound() {
    assertThat(annotations(inspection(List.of(), List.of(), Inspection.End.DONE), 0))
        .isEqualTo(
            Map.of(
                "decision",
                "failed-open",
                "profile",
                "production",
                "denials",
                "0",
                "warnings",
                "0"));
  }

  @Test
  void countWhatIsFoundAndNameTheWorst() {
    List<Finding> findings =
        List.of(
            finding(2, Severity.HIGH, Action.DENY),
            finding(1, Severity.LOW, Action.DENY),
            finding(2, Severity.HIGH, Action.WARN));
    assertThat(annotations(inspection(findings, List.of("A", "B"), Inspection.End.TIME), 1))
        .containsEntry("denials", "2")
        .containsEntry("warnings", "1")
        .containsEntry("kept", "1")
        .containsEntry("highest-severity", "high")
        .containsEntry("rules", "PIG-TST-001,PIG-TST-002")
        .containsEntry("failed-rules", "A,B")
        .containsEntry("timed-out", "true")
        .doesNotContainKey("cut-short");
  }

  @Test
  void sayWhatCutTheReviewShort() {
    assertThat(annotations(inspection(List.of(), List.of(), Inspection.End.WORK), 0))
        .containsEntry("cut-short", "true")
        .doesNotContainKey("timed-out");
  }

  @Test
  void cutLongListsBetweenTwoRules() {
    List<Finding> findings = new ArrayList<>();
    for (int number = 1; number <= 85; number++) {
      findings.add(finding(number, Severity.LOW, Action.WARN));
    }
    String all = rules(findings);
    assertThat(all).hasSize(85 * 12 - 1).endsWith("PIG-TST-085");
    findings.add(finding(86, Severity.LOW, Action.WARN));
    assertThat(rules(findings)).isEqualTo(all + ",…");
  }

  @Test
  void keepAListOfTheGreatestLength() {
    List<Finding> findings = new ArrayList<>();
    List<String> failed = new ArrayList<>(List.of("F".repeat(1024 - 12 * 85)));
    for (int number = 0; number < 85; number++) {
      failed.add("PIG-TST-%03d".formatted(number));
    }
    Map<String, String> of = annotations(inspection(findings, failed, Inspection.End.DONE), 0);
    assertThat(of.get("failed-rules")).hasSize(1024).endsWith("PIG-TST-084");
  }

  private static String rules(List<Finding> findings) {
    return annotations(inspection(findings, List.of(), Inspection.End.DONE), 0).get("rules");
  }
}
