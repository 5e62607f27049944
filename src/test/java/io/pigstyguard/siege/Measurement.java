package io.pigstyguard.siege;

import io.pigstyguard.e2e.GuardProcess;
import java.util.EnumMap;
import java.util.Map;

/** What the process holds at one time. */
record Measurement(Map<Kind, Double> values) {
  private static final double MIB = 1 << 20;

  /** What is measured. */
  enum Kind {
    RSS("RSS MiB", 0.05),
    /** What the last collection of everything has left. */
    LIVE("live heap MiB", 0.1),
    DIRECT("buffers MiB", 0.25),
    THREADS("threads", 0.1),
    FILES("open files", 0.25);

    private final String words;
    private final double tolerance;

    Kind(String words, double tolerance) {
      this.words = words;
      this.tolerance = tolerance;
    }

    String words() {
      return words;
    }

    /** By how much of it the mean of the last third may be above that of the second. */
    double tolerance() {
      return tolerance;
    }
  }

  static Measurement of(GuardProcess guard) {
    Map<Kind, Double> values = new EnumMap<>(Kind.class);
    String metrics = guard.metrics();
    values.put(Kind.RSS, guard.memory() / MIB);
    values.put(Kind.LIVE, sum(metrics, "jvm_gc_live_data_size_bytes") / MIB);
    values.put(Kind.DIRECT, sum(metrics, "jvm_buffer_memory_used_bytes") / MIB);
    values.put(Kind.THREADS, sum(metrics, "jvm_threads_live_threads"));
    values.put(Kind.FILES, sum(metrics, "process_files_open_files"));
    return new Measurement(values);
  }

  double value(Kind kind) {
    return values.getOrDefault(kind, 0.0);
  }

  private static double sum(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
