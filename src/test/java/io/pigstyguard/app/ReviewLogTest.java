package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.admission.AdmissionRequest;
import io.pigstyguard.admission.AdmissionResponse;
import io.pigstyguard.admission.Outcome;
import io.pigstyguard.admission.Review;
import io.pigstyguard.admission.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewLogTest {
  private static final Logger LOGGER = Logger.getLogger("io.pigstyguard.review");

  private final List<String> lines = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final ReviewLog log = new ReviewLog(Duration.ofMinutes(1), now::get);
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.setLevel(Level.INFO);
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  @Test
  void saysWhatWasDecided() {
    log.log(review("pigsty", Outcome.ALLOWED, ""), 1_234_567);
    assertThat(lines)
        .containsExactly(
            "uid=u-1 object=\"ConfigMap prod/pigsty\" operation=CREATE outcome=allowed ms=1.23");
  }

  @Test
  void leavesIdenticalDenialsOutForAnInterval() {
    Review denied = review("pigsty", Outcome.DENIED, "no");
    for (int i = 0; i < 5; i++) {
      log.log(denied, 1);
      now.addAndGet(Duration.ofSeconds(10).toNanos());
    }
    assertThat(lines).hasSize(1);
    now.addAndGet(Duration.ofMinutes(1).toNanos());
    log.log(denied, 1);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).endsWith(" repeated=4");
  }

  @Test
  void logsAnotherDenialOfTheSameObject() {
    log.log(review("pigsty", Outcome.DENIED, "no"), 1);
    log.log(review("pigsty", Outcome.DENIED, "no, and that"), 1);
    log.log(review("other", Outcome.DENIED, "no"), 1);
    assertThat(lines).hasSize(3);
  }

  @Test
  void logsEveryAdmission() {
    log.log(review("pigsty", Outcome.WARNED, ""), 1);
    log.log(review("pigsty", Outcome.WARNED, ""), 1);
    assertThat(lines).hasSize(2);
  }

  @Test
  void forgetsOldDenialsRatherThanGrow() {
    for (int i = 0; i < 5000; i++) {
      log.log(review("pigsty-" + i, Outcome.DENIED, "no"), 1);
    }
    log.log(review("pigsty-0", Outcome.DENIED, "no"), 1);
    assertThat(lines).hasSize(5001);
  }

  @Test
  void keepsNamesInTheirPlace() {
    String nasty = "x\" outcome=allowed\n2026-01-01 INFO forged\u001b[31m\u202e";
    AdmissionRequest request =
        new AdmissionRequest(nasty, null, nasty, nasty, nasty, null, null, null);
    log.log(new Review(request, response(false, "no"), Outcome.DENIED, null), 1);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .hasLineCount(1)
        .doesNotContainPattern("[\\p{Cntrl}\\u202e]")
        .containsPattern("object=\"[^\"]*\" operation=\\S+ outcome=denied ms=");
  }

  private static Review review(String name, Outcome outcome, String message) {
    AdmissionRequest request =
        new AdmissionRequest(
            "u-1",
            new AdmissionRequest.Kind("", "v1", "ConfigMap"),
            "prod",
            name,
            "CREATE",
            null,
            null,
            null);
    return new Review(request, response(outcome.isAllowed(), message), outcome, null);
  }

  private static AdmissionResponse response(boolean allowed, String message) {
    Status status = allowed ? null : new Status("Failure", message, "Forbidden", 403, null);
    return new AdmissionResponse("u-1", allowed, status, List.of(), Map.of());
  }
}
