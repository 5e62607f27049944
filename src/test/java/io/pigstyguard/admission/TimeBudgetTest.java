package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBudgetTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({
    "3s, 3000",
    "1500ms, 1500",
    "1m, 30000",
    "1.5s, 1500",
    "1s500ms, 1500",
    "30s, 30000",
    "999h, 30000",
    "20ms, 20",
    ".5s, 500",
    "2000000us, 2000",
    "2000000µs, 2000",
    "0h3s, 3000"
  })
  void readsGoDurations(String text, long millis) {
    assertThat(TimeBudget.parse(text, LONGEST).timeout()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "s", "-3s", "3 s", "3x", "0s", "1e3s", "٣s", "3s3", "3ss", "3s..s"})
  void takesTheUsualWaitForWhatIsNoDuration(String text) {
    assertThat(TimeBudget.parse(text, LONGEST)).isEqualTo(TimeBudget.parse(null, LONGEST));
    assertThat(TimeBudget.parse(text, LONGEST).timeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void readsANanosecondAndNoLongTexts() {
    String long64 = "0".repeat(62) + "3s";
    assertThat(TimeBudget.parse(long64, LONGEST).timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(TimeBudget.parse("1ns", LONGEST).timeout()).isEqualTo(Duration.ofNanos(1));
    assertThat(TimeBudget.parse("0.5ns", LONGEST).timeout()).isEqualTo(Duration.ofSeconds(10));
    String long65 = "0".repeat(63) + "3s";
    assertThat(TimeBudget.parse(long65, LONGEST).timeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({"3s, 2500", "1s, 833", "30s, 29500"})
  void leavesTimeForTheAnswerToArrive(String text, long millis) {
    assertThat(TimeBudget.parse(text, LONGEST).usable().toMillis()).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({"3s, 3000", "30s, 5000", "'', 5000"})
  void neverTakesLongerThanTheSettingAllows(String text, long millis) {
    assertThat(TimeBudget.parse(text, Duration.ofSeconds(5)).timeout())
        .isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"3s, 2499", "1s, 833", "30s, 29499"})
  void endsAnExchange(String text, long millis) {
    AtomicLong now = new AtomicLong(-5);
    Exchange exchange = new Exchange(Entry.NAMED, TimeBudget.parse(text, LONGEST), now::get);
    assertThat(exchange.isPointless()).isFalse();
    now.addAndGet(Duration.ofMillis(millis).toNanos());
    assertThat(exchange.isPointless()).isFalse();
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(exchange.isPointless()).isTrue();
  }

  @Test
  void endsAnExchangeWhoseClientIsGone() {
    Exchange exchange = new Exchange(Entry.NAMED, TimeBudget.parse("30s", LONGEST), () -> 7);
    assertThat(exchange.begin()).isTrue();
    exchange.clientIsDone();
    assertThat(exchange.isPointless()).isTrue();
  }
}
