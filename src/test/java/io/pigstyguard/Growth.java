package io.pigstyguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * What reading a text costs as the text grows: bytes allocated, which are the same in every run,
 * and time of a processor, which is not. Of the time the least of several runs is taken, and both
 * lengths are measured anew before it is found to grow too fast, since what else the machine does
 * slows one and not the other.
 */
public final class Growth {
  /** Of tests that measure, which tell nothing where everything is slow. */
  public static final String TAG = "growth";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int RUNS = 5;
  private static final int ATTEMPTS = 4;
  private static final int MORE = 8;

  /** Eight times the text may cost so many times as much; quadratic cost would be 64 times. */
  private static final double MOST_GROWTH = 20;

  /** Less than that is not measured well, and harms nobody. */
  private static final long SETTLED_NANOS = 5_000_000;

  private static final long SETTLED_BYTES = 1 << 20;

  /** So long a run tells enough. */
  private static final long SLOW_NANOS = 1_000_000_000;

  private record Cost(long nanos, long bytes) {
    Cost least(Cost other) {
      return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }

    /** The most that eight times the text may take. */
    long mostNanos() {
      return (long) (MOST_GROWTH * Math.max(nanos, SETTLED_NANOS));
    }

    long mostBytes() {
      return (long) (MOST_GROWTH * Math.max(bytes, SETTLED_BYTES));
    }
  }

  private Growth() {}

  /** Fails when reading texts of a family costs more than in proportion to their length. */
  public static <T> void isLinear(int length, IntFunction<T> family, Consumer<T> reader) {
    T little = family.apply(length);
    T much = family.apply(length * MORE);
    Cost one = measured(little, reader);
    Cost many = measured(much, reader);
    for (int i = 1; i < ATTEMPTS && many.nanos() >= one.mostNanos(); i++) {
      one = measured(little, reader);
      many = measured(much, reader);
    }
    assertThat(many.nanos())
        .as("nanoseconds at eight times the length")
        .isLessThan(one.mostNanos());
    assertThat(many.bytes())
        .as("bytes allocated at eight times the length")
        .isLessThan(one.mostBytes());
  }

  /** Time of a processor, in nanoseconds, that a piece of work takes at best. */
  public static long nanos(Runnable work) {
    return measured(work, Runnable::run).nanos();
  }

  /** The same for one run. */
  public static long once(Runnable work) {
    return once(work, Runnable::run).nanos();
  }

  private static <T> Cost measured(T text, Consumer<T> reader) {
    Cost best = once(text, reader);
    for (int run = 1; run < RUNS && best.nanos() < SLOW_NANOS; run++) {
      best = best.least(once(text, reader));
    }
    return best;
  }

  private static <T> Cost once(T text, Consumer<T> reader) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    reader.accept(text);
    long nanos = THREADS.getCurrentThreadCpuTime() - start;
    return new Cost(nanos, THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }
}
