package io.pigstyguard.budget;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory that all inspections of a process may hold together, besides the little that each may hold
 * in any case. Thread-safe.
 */
public final class MemoryPool {
  /** Which part of a heap may be held so. */
  private static final int PART = 5;

  private final long bytes;
  private final AtomicLong left;

  private MemoryPool(long bytes) {
    this.bytes = bytes;
    left = new AtomicLong(bytes);
  }

  /** A fifth of a heap, in bytes. */
  public static MemoryPool forHeap(long heap) {
    return new MemoryPool(heap / PART);
  }

  /** A pool for who judges one object after the other. */
  public static MemoryPool unlimited() {
    return new MemoryPool(Long.MAX_VALUE);
  }

  /** Whether there can be as much for one, however little the others take. */
  boolean holds(long wanted) {
    return wanted <= bytes;
  }

  /** Whether there was as much, which is taken then. */
  boolean take(long bytes) {
    return left.getAndUpdate(now -> now >= bytes ? now - bytes : now) >= bytes;
  }

  void give(long bytes) {
    long unused = left.addAndGet(bytes);
  }
}
