package io.pigstyguard.siege;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of an attack.
 *
 * @param cpu what the process used of the processors meanwhile
 * @param memory that the process held at the end, in bytes
 * @param honest answers to honest reviews meanwhile
 * @param problems that the attacked service had
 */
record Round(
    Attack attack,
    List<Reply> replies,
    Duration cpu,
    long memory,
    List<Honest.Sample> honest,
    List<String> problems) {
  /** Most that a single review may cost. */
  static final Duration MOST_CPU = Duration.parse("PT" + System.getProperty("most-cpu", "1s"));

  boolean isTooCostly() {
    return switch (attack.weight()) {
      case ONE_REVIEW -> cpu.compareTo(MOST_CPU) > 0;
      case MANY, LARGE_ONES, HANDSHAKES -> false;
    };
  }

  /** Whether nothing is wrong but how long something took. */
  boolean isOnlySlow() {
    return errors().isEmpty() && !faults().isEmpty();
  }

  /** All that must not be, one line each. */
  List<String> faults() {
    List<String> faults = errors();
    held()
        .filter(sample -> sample.right() && sample.isLate())
        .limit(3)
        .forEach(sample -> faults.add("late beside: " + sample));
    if (isTooCostly()) {
      faults.add("%d ms of CPU".formatted(cpu.toMillis()));
    }
    return faults;
  }

  private List<String> errors() {
    List<String> faults = new ArrayList<>(problems);
    replies.stream()
        .filter(reply -> !attack.expected().holds().test(reply))
        .map(reply -> "must be %s: %s".formatted(attack.expected().words(), reply.summary()))
        .distinct()
        .limit(3)
        .forEach(faults::add);
    held()
        .filter(sample -> !sample.right())
        .limit(3)
        .forEach(sample -> faults.add("wrong beside: " + sample));
    return faults;
  }

  /** Those that had to be judged in time. */
  private Stream<Honest.Sample> held() {
    return honest.stream().filter(sample -> !isExcused(sample));
  }

  private boolean isExcused(Honest.Sample sample) {
    return switch (attack.weight()) {
      case LARGE_ONES -> !sample.review().isOfUsualSize() && (sample.right() || sample.isShed());
      case HANDSHAKES -> sample.fresh() && (sample.right() || sample.isLost());
      case ONE_REVIEW, MANY -> false;
    };
  }

  /** Answers with how often each was given. */
  String answers() {
    Map<String, Long> counts =
        replies.stream()
            .collect(Collectors.groupingBy(Reply::summary, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> (entry.getValue() == 1 ? "" : entry.getValue() + " × ") + entry.getKey())
        .limit(3)
        .collect(Collectors.joining("; "));
  }

  /** Longest time that an honest review took meanwhile, in milliseconds. */
  long slowestHonest() {
    return honest.stream().mapToLong(Honest.Sample::millis).max().orElse(0);
  }
}
