package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Oddity;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private final Subject subject = Subjects.subject("all: {hosts: {10.1.1.1: {}}}");
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void paysForAskingWhetherAClusterIsCritical() {
    Budget budget = Budget.withoutTime();
    Subject asked = Subjects.subject("all: {}", budget);
    long before = budget.spent();
    assertThat(asked.isCritical("pg-a")).isFalse();
    assertThat(budget.spent()).isGreaterThan(before);
  }

  @Test
  void keepsTheOdditiesOfItsDocument() {
    Oddity oddity = new Oddity(Oddity.Kind.DUPLICATE_KEY, "k", 2, 3);
    Subject odd =
        new Subject(
            StoredObject.FILE,
            subject.inventory(),
            null,
            List.of(oddity),
            new Subject.Context(
                subject.knowledge(),
                Thresholds.DEFAULT,
                cluster -> true,
                Instant.EPOCH,
                Budget.unlimited()));
    assertThat(odd.oddities()).containsExactly(oddity);
    assertThat(odd.isCritical("any")).isTrue();
  }

  @Test
  void makesAReadingOnce() {
    Function<Subject, String> read = any -> "reading " + attempts.incrementAndGet();
    assertThat(subject.reading(String.class, read)).isEqualTo("reading 1");
    assertThat(subject.reading(String.class, read)).isEqualTo("reading 1");
  }
}
