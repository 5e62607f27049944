package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBudgetTest {
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
    "2000000µs, 2000"
  })
  void readsGoDurations(String text, long millis) {
    assertThat(TimeBudget.parse(text).timeout()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "s", "-3s", "3 s", "3x", "0s", "1e3s", "٣s", "3s3"})
  void takesTheUsualWaitForWhatIsNoDuration(String text) {
    assertThat(TimeBudget.parse(text)).isEqualTo(TimeBudget.parse(null));
    assertThat(TimeBudget.parse(text).timeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({"3s, 2499", "1s, 833", "30s, 29499"})
  void leavesTimeForTheAnswerToArrive(String text, long millis) {
    AtomicLong now = new AtomicLong(-5);
    BooleanSupplier expired = TimeBudget.parse(text).expired(-5, now::get);
    now.addAndGet(Duration.ofMillis(millis).toNanos());
    assertThat(expired.getAsBoolean()).isFalse();
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(expired.getAsBoolean()).isTrue();
  }

  @Test
  void isNotExpiredAtTheStart() {
    assertThat(TimeBudget.parse("1s").expired(7, () -> 7).getAsBoolean()).isFalse();
  }
}
