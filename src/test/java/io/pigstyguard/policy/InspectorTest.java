package io.pigstyguard.policy;

import static io.pigstyguard.policy.Scripted.lines;
import static io.pigstyguard.policy.Scripted.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.budget.MemoryPool;
import io.pigstyguard.inventory.PigstyVersion;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Thresholds;
import io.pigstyguard.yaml.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InspectorTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);
  private static final List<Document> ONE = List.of(new Document("a", "all: {hosts: h}"));

  private static Inspector inspector(boolean withOff, Rule... rules) {
    Policy policy = Policy.of(Profile.PRODUCTION);
    return new Inspector(List.of(rules), KNOWLEDGE, policy, withOff, CLOCK);
  }

  private static List<String> rulesOf(Inspection inspection) {
    return inspection.findings().map(finding -> finding.rule().id()).toList();
  }

  @Test
  void asksNoRuleThatIsOff() {
    Rule off = rule("PIG-TST-001", "D/-/D", lines(1));
    Rule on = rule("PIG-TST-002", "-/W/-", lines(1));
    assertThat(rulesOf(inspector(false, off, on).inspect(StoredObject.FILE, ONE)))
        .containsExactly("PIG-TST-002");
    Inspection all = inspector(true, off, on).inspect(StoredObject.FILE, ONE);
    assertThat(all.findings(Action.OFF)).hasSize(1);
    assertThat(all.findings(Action.WARN)).hasSize(1);
    assertThat(all.findings(Action.DENY)).isEmpty();
  }

  @Test
  void leavesOutFindingsThatAreOffOutsideOfCriticalClusters() {
    Rule rule =
        rule(
            "PIG-TST-001",
            "-/D*/D",
            (subject, violations) -> {
              violations.add(Scope.cluster("pg-a"), "must");
              violations.add(Scope.cluster("pg-b"), "must");
              violations.add(Scope.host("pg-a"), "must");
            });
    Policy policy =
        new Policy(
            Profile.PRODUCTION, Map.of(), List.of(new Glob("pg-a")), Thresholds.DEFAULT, false);
    Inspection inspection =
        new Inspector(List.of(rule), KNOWLEDGE, policy, false, CLOCK)
            .inspect(StoredObject.FILE, ONE);
    assertThat(inspection.findings().map(finding -> finding.violation().scope().text()))
        .containsExactly("cluster:pg-a");
  }

  @Test
  void tellsFindingsInOrder() {
    Inspection inspection =
        inspector(
                false,
                rule("PIG-TST-004", Severity.CRITICAL, "W/W/W", lines(1)),
                rule("PIG-TST-003", Severity.LOW, "D/D/D", lines(1)),
                rule("PIG-TST-002", Severity.HIGH, "D/D/D", lines(2)),
                rule("PIG-TST-001", Severity.HIGH, "D/D/D", lines(1)))
            .inspect(StoredObject.FILE, ONE);
    assertThat(rulesOf(inspection))
        .containsExactly("PIG-TST-001", "PIG-TST-002", "PIG-TST-002", "PIG-TST-003", "PIG-TST-004");
    List<Finding> shuffled = new ArrayList<>(inspection.findings().toList());
    Collections.reverse(shuffled);
    shuffled.sort(Finding.ORDER);
    assertThat(shuffled).isEqualTo(inspection.findings().toList());
  }

  @Test
  void ordersWhatHasNoLineFirstAndThenByScope() {
    Rule rule =
        rule(
            "PIG-TST-001",
            "D/D/D",
            (subject, violations) -> {
              violations.add(Scope.host("b"), null, 3, 1, "must");
              violations.add(Scope.host("c"), "must");
              violations.add(Scope.host("a"), "must");
            });
    assertThat(
            inspector(false, rule)
                .inspect(StoredObject.FILE, ONE)
                .findings()
                .map(finding -> finding.violation().scope().name()))
        .containsExactly("a", "c", "b");
  }

  @Test
  void judgesAnObjectWithoutInventoriesOnce() {
    AtomicInteger asked = new AtomicInteger();
    Rule rule =
        rule(
            "PIG-TST-001",
            "D/D/D",
            (subject, violations) -> {
              assertThat(subject.hasInventory()).isFalse();
              asked.incrementAndGet();
            });
    Inspection inspection = inspector(false, rule).inspect(StoredObject.FILE, List.of());
    assertThat(inspection.failedRules()).isEmpty();
    assertThat(asked).hasValue(1);
    assertThat(inspection.documents()).hasSize(1);
  }

  @Test
  void judgesWhatCannotBeReadByItsProblem() {
    Problem problem = Problem.syntax("must be text", 1, 1);
    Rule rule =
        rule(
            "PIG-TST-001",
            "D/D/D",
            (subject, violations) -> {
              assertThat(subject.hasInventory()).isTrue();
              assertThat(subject.problem()).isEqualTo(problem);
              violations.add(Scope.OBJECT, "must");
            });
    List<Document> documents = List.of(new Document("a", "", problem));
    for (Inspection inspection :
        List.of(
            inspector(false, rule).inspect(StoredObject.FILE, documents),
            inspector(false, rule).unreadable(StoredObject.FILE, "a", problem))) {
      assertThat(inspection.failedRules()).isEmpty();
      assertThat(inspection.findings()).hasSize(1);
      assertThat(inspection.documents().get(0).readable()).isFalse();
      assertThat(inspection.documents().get(0).key()).isEqualTo("a");
    }
  }

  @Test
  void namesRulesThatFailAndGoesOn() {
    Inspection inspection =
        inspector(
                false,
                rule(
                    "PIG-TST-001",
                    "D/D/D",
                    (subject, violations) -> {
                      violations.add(Scope.OBJECT, "must");
                      throw new IllegalStateException();
                    }),
                rule("PIG-TST-002", "D/D/D", lines(1)))
            .inspect(StoredObject.FILE, ONE);
    assertThat(inspection.failedRules()).containsExactly("PIG-TST-001");
    assertThat(rulesOf(inspection)).containsExactly("PIG-TST-002");
    assertThat(inspection.isComplete()).isFalse();
    assertThat(inspection.end()).isEqualTo(Inspection.End.DONE);
  }

  @Test
  void tellsTheReleaseOfADocument() {
    List<Document> documents =
        List.of(
            new Document("a", "all: {hosts: h, vars: {version: v3.1.0}}"),
            new Document("b", "all: {hosts: h, vars: {version: v9}}"));
    Inspection inspection = inspector(false).inspect(StoredObject.FILE, documents);
    assertThat(inspection.isComplete()).isTrue();
    assertThat(inspection.documents())
        .extracting(DocumentInspection::version)
        .containsExactly(new PigstyVersion(3, 1, 0), PigstyVersion.CURRENT);
    assertThat(inspection.documents())
        .extracting(DocumentInspection::versionKnown)
        .containsExactly(true, false);
    assertThat(inspection.documents()).allMatch(DocumentInspection::readable);
  }

  @Test
  void endsWithMoreInventoriesThanAreJudged() {
    List<Document> most = Collections.nCopies(Inspector.MOST_DOCUMENTS, ONE.get(0));
    List<Document> more = Collections.nCopies(Inspector.MOST_DOCUMENTS + 1, ONE.get(0));
    assertThat(inspector(false).inspect(StoredObject.FILE, most).end())
        .isEqualTo(Inspection.End.DONE);
    Inspection inspection = inspector(false).inspect(StoredObject.FILE, more);
    assertThat(inspection.end()).isEqualTo(Inspection.End.INVENTORIES);
    assertThat(inspection.end().isExcess()).isTrue();
    assertThat(inspection.documents()).hasSize(Inspector.MOST_DOCUMENTS);
  }

  @Test
  void endsWithMoreFindingsThanAreTold() {
    Rule most = rule("PIG-TST-001", "D/D/D", lines(Inspector.MOST_FINDINGS));
    assertThat(inspector(false, most).inspect(StoredObject.FILE, ONE).end())
        .isEqualTo(Inspection.End.DONE);
    Rule more = rule("PIG-TST-001", "D/D/D", lines(Inspector.MOST_FINDINGS + 1));
    Inspection inspection = inspector(false, more).inspect(StoredObject.FILE, ONE);
    assertThat(inspection.end()).isEqualTo(Inspection.End.FINDINGS);
    assertThat(inspection.findings()).hasSize(1000);
    Inspection summed =
        inspector(false, most, rule("PIG-TST-002", "D/D/D", lines(1)))
            .inspect(StoredObject.FILE, ONE);
    assertThat(summed.end()).isEqualTo(Inspection.End.FINDINGS);
    assertThat(summed.isComplete()).isFalse();
  }

  @Test
  void tellsAThousandFindingsOfEachActionWhenItIsCutShort() {
    Inspection inspection =
        inspector(
                false,
                rule("PIG-TST-001", "D/D/D", lines(1500)),
                rule("PIG-TST-002", "W/W/W", lines(1500)),
                rule("PIG-TST-003", "D/D/D", lines(Inspector.MOST_FINDINGS)))
            .inspect(StoredObject.FILE, ONE);
    assertThat(inspection.findings(Action.DENY)).hasSize(1000);
    assertThat(inspection.findings(Action.WARN)).hasSize(1000);
  }

  @Test
  void endsWithTheTime() {
    Inspector inspector = inspector(false, rule("PIG-TST-001", "D/D/D", lines(1)));
    Inspection inspection = inspector.inspect(StoredObject.FILE, ONE, () -> true);
    assertThat(inspection.end()).isEqualTo(Inspection.End.TIME);
    assertThat(inspection.timedOut()).isTrue();
    assertThat(inspection.end().isExcess()).isFalse();
    assertThat(inspector.inspect(StoredObject.FILE, ONE, () -> false).end())
        .isEqualTo(Inspection.End.DONE);
  }

  @Test
  void endsWithTheWork() {
    Rule rule =
        rule(
            "PIG-TST-001",
            "D/D/D",
            (subject, violations) -> subject.budget().spend(2 * Budget.MOST_STEPS));
    Inspection inspection = inspector(false, rule).inspect(StoredObject.FILE, ONE);
    assertThat(inspection.end()).isEqualTo(Inspection.End.WORK);
    assertThat(inspection.failedRules()).isEmpty();
  }

  @Test
  void givesBackTheMemoryThatItHeld() {
    MemoryPool pool = MemoryPool.forHeap(100 << 20);
    Inspector inspector =
        inspector(
                false,
                rule(
                    "PIG-TST-001",
                    "D/D/D",
                    (subject, violations) -> subject.budget().hold(10 << 20)))
            .sharing(pool);
    for (int i = 0; i < 100; i++) {
      assertThat(inspector.inspect(StoredObject.FILE, ONE, () -> false).end())
          .isEqualTo(Inspection.End.DONE);
    }
  }
}
