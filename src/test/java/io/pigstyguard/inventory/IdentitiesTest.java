package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final int SIDE = 100;

  private final AtomicInteger looks = new AtomicInteger();
  private final Identities numbers = new Identities(() -> looks.incrementAndGet() > 2);

  @Test
  void hasOneNumberForEqualTextsAndAnotherForEachOther() {
    int a = numbers.of("a");
    assertThat(numbers.of("a")).isEqualTo(a);
    assertThat(numbers.of("b")).isNotEqualTo(a);
    assertThat(numbers).hasToString("2 texts and 0 pairs");
  }

  @Test
  void hasOneNumberForEachPair() {
    Set<Integer> seen = new HashSet<>();
    for (int first = -SIDE / 2; first < SIDE / 2; first++) {
      for (int second = -SIDE / 2; second < SIDE / 2; second++) {
        if (first % 4 == 0 && second % 4 == 0) {
          seen.add(numbers.of(first, second));
          assertThat(seen).contains(numbers.of(first, second));
        }
      }
    }
    assertThat(seen).hasSize(SIDE * SIDE / 16).doesNotContain(numbers.of("text"));
  }

  @Test
  void looksAtTheTimeNowAndThen() {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100_000; i++) {
                int unused = numbers.of(i % 10, 1);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the time was over before everything had been compared");
    assertThat(looks).hasValue(3);
    assertThat(numbers).hasToString("0 texts and 10 pairs");
  }

  @Test
  void endsBeforeItFillsTheMemory() {
    Identities many = new Identities(() -> false);
    for (int i = 0; i < 125_000; i++) {
      int unusedText = many.of("t" + i);
      int unusedPair = many.of(i, 0);
    }
    assertThat(many.of("t0")).isZero();
    assertThatThrownBy(() -> many.of("one more"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("more parts than can be compared");
    assertThatThrownBy(() -> many.of(0, 1)).isInstanceOf(IllegalStateException.class);
  }
}
