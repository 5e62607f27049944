package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.answer.AdmissionWarnings;
import io.pigstyguard.answer.DenialMessage;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An inspection ends with its budget, wherever it is by then, and never as if it were complete. */
class BudgetedInspectionTest {
  private static final int LONG = 300_000;
  private static final int SHORT = 4_000;

  private static final int PARTS = 2;
  private static final int POINTS = 10;
  private static final Inspector INSPECTOR = Verdict.inspector(Profile.STRICT);

  @TestFactory
  Stream<DynamicTest> looksAtTheClockAllTheTime() {
    return texts(LONG).entrySet().stream()
        .map(one -> dynamicTest(one.getKey(), () -> looksOftenEnough(one.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> endsSoonWhereverItIs() {
    return texts(LONG).entrySet().stream()
        .map(one -> dynamicTest(one.getKey(), () -> endsSoon(one.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> neverPassesAPartialVerdictForAComplete() {
    return texts(SHORT).entrySet().stream()
        .map(one -> dynamicTest(one.getKey(), () -> endsAnywhere(one.getValue())));
  }

  @Test
  void tellsOnlySoManyFindingsWhenTheTimeIsOver() {
    String text = "all: {}\n" + "k: x\n".repeat(100_000);
    long all = looks(text);

    Inspection inspection = inspect(text, new Budget(new Looks(all - 1)));

    assertThat(inspection.timedOut()).isTrue();
    assertThat(inspection.findings(Action.DENY)).hasSize(1000);
  }

  private static Map<String, String> texts(int size) {
    Map<String, String> texts = new TreeMap<>();
    HostileInputs.scalable().forEach((name, family) -> texts.put(name, family.apply(size)));
    if (size == LONG) {
      texts.putAll(Bombs.beyondLimits());
      texts.putAll(Bombs.withinLimits());
    }
    return texts;
  }

  private static void looksOftenEnough(String text) {
    Pace.LOOK.holds(
        () -> {
          Looks looks = new Looks(Long.MAX_VALUE);
          inspect(text, new Budget(looks));
          return looks.longest();
        });
  }

  private static void endsSoon(String text) {
    long all = looks(text);
    for (int part = 0; part < PARTS; part++) {
      long last = all * part / PARTS;
      Pace.LOOK.holds(() -> nanosAfter(last, text));
    }
  }

  /** The time of the processor from the last look that found time left to the worded verdict. */
  private static long nanosAfter(long last, String text) {
    Looks looks = new Looks(last);
    Inspection inspection = inspect(text, new Budget(looks));
    assertThat(DenialMessage.of(inspection)).contains("The time was over");
    assertThat(AdmissionWarnings.of(inspection, EnumSet.allOf(Action.class))).isNotEmpty();
    assertThat(inspection.timedOut()).isTrue();
    assertThat(looks.count()).isEqualTo(last + 1);
    return looks.sinceLast();
  }

  /** The clock is asked at every step here, and is over from any one of many of them on. */
  private static void endsAnywhere(String text) {
    AtomicLong steps = new AtomicLong();
    Inspection whole = inspect(text, everyStep(steps, Long.MAX_VALUE));
    Set<Place> complete = findings(whole);
    long all = steps.get();
    for (long last = 0; last < all; last += 1 + all / POINTS) {
      AtomicLong looks = new AtomicLong();
      Inspection inspection = inspect(text, everyStep(looks, last));
      assertThat(whole.failedRules()).containsAll(inspection.failedRules());
      assertThat(inspection.timedOut()).as("after %d of %d", last, all).isTrue();
      assertThat(looks.get()).as("looks").isEqualTo(last + 1);
      assertThat(complete).containsAll(findings(inspection));
      assertThat(DenialMessage.of(inspection)).contains("The time was over");
    }
    Inspection atLast = inspect(text, everyStep(new AtomicLong(), all));
    assertThat(atLast.timedOut()).isFalse();
    assertThat(findings(atLast)).isEqualTo(complete);
  }

  private static Budget everyStep(AtomicLong looks, long last) {
    return new Budget(() -> looks.incrementAndGet() > last, 1);
  }

  private static long looks(String text) {
    Looks looks = new Looks(Long.MAX_VALUE);
    inspect(text, new Budget(looks));
    return looks.count();
  }

  private static Inspection inspect(String text, Budget budget) {
    return INSPECTOR.inspect(StoredObject.FILE, List.of(new Document("p.yml", text)), budget);
  }

  private static Set<Place> findings(Inspection inspection) {
    return inspection.findings().map(Place::of).collect(Collectors.toSet());
  }

  /** What tells a finding from others. */
  private record Place(
      String rule, Action action, Scope scope, @Nullable String param, @Nullable Integer line) {
    static Place of(Finding finding) {
      Violation at = finding.violation();
      return new Place(finding.rule().id(), finding.action(), at.scope(), at.param(), at.line());
    }
  }
}
