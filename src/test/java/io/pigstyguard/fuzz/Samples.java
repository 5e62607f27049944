package io.pigstyguard.fuzz;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Where work spends its time, so that a failure of a measurement says what to look at. */
final class Samples {
  private static final long MILLIS = 2;
  private static final int FRAMES = 4;
  private static final int MOST = 8;

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Thread worker = Thread.currentThread();
  private volatile boolean done;

  private Samples() {}

  /** Measures once more and names the innermost calls that were met most often meanwhile. */
  static String of(LongSupplier measurement) {
    Samples samples = new Samples();
    Thread sampler = new Thread(samples::take, "samples");
    sampler.setDaemon(true);
    sampler.start();
    long nanos;
    try {
      nanos = measurement.getAsLong();
    } finally {
      samples.done = true;
    }
    return nanos
        + " this time\n"
        + samples.counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .map(one -> one.getValue() + " × " + one.getKey())
            .collect(Collectors.joining("\n"));
  }

  private void take() {
    while (!done) {
      String calls =
          Arrays.stream(worker.getStackTrace())
              .limit(FRAMES)
              .map(StackTraceElement::toString)
              .collect(Collectors.joining(" < "));
      counts.merge(calls, 1, Integer::sum);
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
