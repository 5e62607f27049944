package io.pigstyguard.budget;

import org.jspecify.annotations.Nullable;

/** What one inspection holds about the document that it is at, in bytes, roughly. */
final class Holding {
  /** Most about any document, and more for each of its characters: 24 MiB for 1 MiB. */
  private static final long MOST = 14 << 20;

  private static final long MOST_PER_CHARACTER = 10;

  /** Held in any case; inventories as Pigsty ships them take less than 100 KiB. */
  private static final long FREE = 256 << 10;

  private final MemoryPool pool;
  private long most = MOST;
  private long held;
  private long taken;

  Holding(MemoryPool pool) {
    this.pool = pool;
  }

  void begin(int characters) {
    end();
    most = MOST + MOST_PER_CHARACTER * characters;
  }

  /** Why there may not be so much more; null when there may. */
  Budget.@Nullable Reason hold(long bytes) {
    held += bytes;
    if (held > most || !pool.holds(held - FREE)) {
      return Budget.Reason.WORK;
    }
    long missing = held - FREE - taken;
    if (missing > 0) {
      if (!pool.take(missing)) {
        return Budget.Reason.CROWD;
      }
      taken += missing;
    }
    return null;
  }

  void release(long bytes) {
    held -= bytes;
  }

  void end() {
    pool.give(taken);
    taken = 0;
    held = 0;
  }
}
