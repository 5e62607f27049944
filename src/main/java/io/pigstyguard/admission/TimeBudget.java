package io.pigstyguard.admission;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long the API server waits for an answer, less what the answer needs to arrive. It says so by
 * {@code ?timeout=3s}, in Go's notation of durations.
 */
record TimeBudget(Duration timeout) {
  /** What the API server takes when a webhook configuration names none. */
  private static final TimeBudget USUAL = new TimeBudget(Duration.ofSeconds(10));

  /** The longest that a webhook configuration can name. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration LARGEST_MARGIN = Duration.ofMillis(500);
  private static final Pattern GO_DURATION =
      Pattern.compile("(?:(?:\\d{1,9}(?:[.]\\d{0,9})?|[.]\\d{1,9})(?:ns|us|µs|μs|ms|s|m|h)){1,8}");
  private static final Pattern PART = Pattern.compile("([\\d.]+)([a-zµμ]+)");
  private static final Map<String, Double> NANOS =
      Map.of(
          "ns", 1.0, "us", 1e3, "µs", 1e3, "μs", 1e3, "ms", 1e6, "s", 1e9, "m", 6e10, "h", 3.6e12);

  /** Reads the query parameter; without one, or with one that says nothing, the usual wait. */
  static TimeBudget parse(@Nullable String text) {
    if (text == null || !GO_DURATION.matcher(text).matches()) {
      return USUAL;
    }
    double nanos = 0;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      nanos += Double.parseDouble(part.group(1)) * NANOS.getOrDefault(part.group(2), 0.0);
    }
    if (nanos < 1) {
      return USUAL;
    }
    return new TimeBudget(Duration.ofNanos(Math.min((long) nanos, LONGEST.toNanos())));
  }

  /** The timeout less a sixth of it, half a second at most, which is left for the way back. */
  Duration usable() {
    Duration sixth = timeout.dividedBy(6);
    return timeout.minus(sixth.compareTo(LARGEST_MARGIN) > 0 ? LARGEST_MARGIN : sixth);
  }

  /**
   * Whether the time is over.
   *
   * @param start when the request arrived
   * @param nanos the clock of the start
   */
  BooleanSupplier expired(long start, LongSupplier nanos) {
    long allowed = usable().toNanos();
    return () -> nanos.getAsLong() - start >= allowed;
  }
}
