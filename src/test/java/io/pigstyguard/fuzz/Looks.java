package io.pigstyguard.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;

/**
 * A clock that is over from some look on, and remembers what was done between looks: the longest
 * time of the processor, and what was done since the look that told the time to be over.
 */
final class Looks implements BooleanSupplier {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long last;
  private long looks;
  private long longest;
  private long before = THREADS.getCurrentThreadCpuTime();

  /**
   * @param last how many looks find time left
   */
  Looks(long last) {
    this.last = last;
  }

  @Override
  public boolean getAsBoolean() {
    looks++;
    lap();
    return looks > last;
  }

  long count() {
    return looks;
  }

  /** The longest time of the processor without a look, up to now, in nanoseconds. */
  long longest() {
    lap();
    return longest;
  }

  /** The time of the processor since the last look, in nanoseconds. */
  long sinceLast() {
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  private void lap() {
    long now = THREADS.getCurrentThreadCpuTime();
    longest = Math.max(longest, now - before);
    before = now;
  }
}
