package io.pigstyguard.admission;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the API server waits for an answer, less what the answer needs to arrive. It says so by
 * {@code ?timeout=3s}, in Go's notation of durations.
 */
record TimeBudget(Duration timeout) {
  /** What the API server takes when a webhook configuration names none. */
  private static final Duration USUAL = Duration.ofSeconds(10);

  private static final Duration LARGEST_MARGIN = Duration.ofMillis(500);

  /** Units of a duration, in nanoseconds; those of two letters first. */
  private static final Map<String, Double> NANOS = units();

  /** No duration that Go writes is longer. */
  private static final int LONGEST_TEXT = 64;

  /**
   * Reads the query parameter; without one, or with one that says nothing, the usual wait.
   *
   * @param longest what is waited at most, whatever the parameter says
   */
  static TimeBudget parse(@Nullable String text, Duration longest) {
    double nanos = text == null || text.length() > LONGEST_TEXT ? 0 : nanos(text);
    Duration asked = nanos < 1 ? USUAL : Duration.ofNanos((long) nanos);
    return new TimeBudget(asked.compareTo(longest) > 0 ? longest : asked);
  }

  private static double nanos(String text) {
    double nanos = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isOfNumber(text.charAt(end))) {
        end++;
      }
      String unit = unit(text, end);
      double number = number(text.substring(at, end));
      if (unit.isEmpty() || number < 0) {
        return 0;
      }
      nanos += number * NANOS.getOrDefault(unit, 0.0);
      at = end + unit.length();
    }
    return nanos;
  }

  private static boolean isOfNumber(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  private static double number(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String unit(String text, int at) {
    for (String unit : NANOS.keySet()) {
      if (text.startsWith(unit, at)) {
        return unit;
      }
    }
    return "";
  }

  private static Map<String, Double> units() {
    Map<String, Double> units = new LinkedHashMap<>();
    units.put("ns", 1.0);
    units.put("us", 1e3);
    units.put("µs", 1e3);
    units.put("μs", 1e3);
    units.put("ms", 1e6);
    units.put("s", 1e9);
    units.put("m", 6e10);
    units.put("h", 3.6e12);
    return Collections.unmodifiableMap(units);
  }

  /** The timeout less a sixth of it, half a second at most, which is left for the way back. */
  Duration usable() {
    Duration sixth = timeout.dividedBy(6);
    return timeout.minus(sixth.compareTo(LARGEST_MARGIN) > 0 ? LARGEST_MARGIN : sixth);
  }
}
