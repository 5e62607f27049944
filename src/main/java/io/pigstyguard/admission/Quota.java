package io.pigstyguard.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A number of units that is handed out in the order of asking, without blocking a thread. Nobody
 * gets more than there are in all; who asks for more gets them all. Thread-safe.
 */
final class Quota {
  private final long capacity;
  private final Deque<Share> waiting = new ArrayDeque<>();
  private long left;

  Quota(long capacity) {
    this.capacity = Math.max(capacity, 1);
    this.left = this.capacity;
  }

  /** A part of the quota that is waited for, then held, then given back. */
  final class Share {
    private final long units;
    private final Runnable granted;
    private boolean held;
    private boolean done;

    private Share(long units, Runnable granted) {
      this.units = units;
      this.granted = granted;
    }

    /** Gives the units back, or stops waiting for them. */
    void giveBack() {
      List<Share> next;
      synchronized (Quota.this) {
        if (done) {
          return;
        }
        done = true;
        if (held) {
          left += units;
        } else {
          waiting.remove(this);
        }
        next = grant();
      }
      next.forEach(share -> share.granted.run());
    }
  }

  /**
   * Asks for units.
   *
   * @param granted run once when they are held, by this thread or by one that gives units back
   */
  Share ask(long units, Runnable granted) {
    Share share = new Share(Math.min(units, capacity), granted);
    List<Share> next;
    synchronized (this) {
      waiting.add(share);
      next = grant();
    }
    next.forEach(ready -> ready.granted.run());
    return share;
  }

  /** Units that nobody holds. */
  synchronized long left() {
    return left;
  }

  private List<Share> grant() {
    if (waiting.isEmpty() || waiting.element().units > left) {
      return List.of();
    }
    List<Share> ready = new ArrayList<>();
    while (!waiting.isEmpty() && waiting.element().units <= left) {
      Share share = waiting.remove();
      left -= share.units;
      share.held = true;
      ready.add(share);
    }
    return ready;
  }
}
