package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;
import io.pigstyguard.answer.AdmissionWarnings;
import io.pigstyguard.answer.DenialMessage;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a text may cost: no more per character at 1 MiB than at 64 KiB, measured in allocated bytes,
 * since these are the same in every run; so many steps at most; and so much time of a processor.
 */
class HostileInputTest {
  private static final int SHORT = 64 << 10;
  private static final int LONG = 1 << 20;
  private static final double MOST_GROWTH = 1.5;

  /** What may be spent at once, when it turns out that nothing is left. */
  private static final long STEPS_AFTER_THE_LAST = 100_000;

  private static final Inspector INSPECTOR = Verdict.inspector(Profile.STRICT);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Cost(double allocatedPerCharacter, long steps, Inspection inspection) {}

  @TestFactory
  Stream<DynamicTest> costsGrowWithLength() {
    return each(HostileInputs.scalable(), HostileInputTest::scale);
  }

  @TestFactory
  Stream<DynamicTest> bombsDoNotGoOff() {
    return each(
        Bombs.beyondLimits(),
        text ->
            assertThat(cost(text).inspection().findings())
                .anyMatch(finding -> finding.rule().id().equals("PIG-CFG-001")));
  }

  @TestFactory
  Stream<DynamicTest> heavyTextsAreJudged() {
    return each(Bombs.withinLimits(), text -> Verdict.check(cost(text).inspection()));
  }

  /** Judged, or refused for the work that it would take. */
  @TestFactory
  Stream<DynamicTest> listsOfManyHostsCostNoMore() {
    return each(
        Multiplied.scalable(), family -> Verdict.check(cost(family.apply(LONG)).inspection()));
  }

  @TestFactory
  Stream<DynamicTest> repetitiveTextsAreJudged() {
    return each(Bombs.repetitive(), text -> Verdict.check(cost(text).inspection()));
  }

  private static <T> Stream<DynamicTest> each(Map<String, T> cases, Consumer<T> test) {
    return cases.entrySet().stream()
        .map(one -> dynamicTest(one.getKey(), () -> test.accept(one.getValue())));
  }

  private static void scale(IntFunction<String> family) {
    double little = cost(family.apply(SHORT)).allocatedPerCharacter();
    double much = cost(family.apply(LONG)).allocatedPerCharacter();
    assertThat(much).as("bytes allocated per character").isLessThan(little * MOST_GROWTH);
  }

  private static Cost cost(String text) {
    Cost cost = Pace.REVIEW.of(() -> measured(text));
    assertThat(cost.steps()).as("steps").isLessThan(Budget.MOST_STEPS + STEPS_AFTER_THE_LAST);
    return cost;
  }

  /** Judges a text and words the verdict, as the webhook does. */
  private static Cost measured(String text) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    Budget budget = Budget.withoutTime();
    Inspection inspection =
        INSPECTOR.inspect(StoredObject.FILE, List.of(new Document("p.yml", text)), budget);
    assertThat(DenialMessage.of(inspection)).isNotEmpty();
    assertThat(AdmissionWarnings.of(inspection, EnumSet.of(Action.DENY, Action.WARN))).isNotNull();
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    return new Cost((double) allocated / text.length(), budget.spent(), inspection);
  }
}
