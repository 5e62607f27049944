package io.pigstyguard.admission;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way from the first byte to the answer, and the turn that it holds. Filled on the
 * event loop, judged on a worker thread.
 */
final class Exchange {
  /** How far the body got. */
  enum State {
    /** It is whole, and may be judged. */
    WHOLE,
    /** It is longer than allowed. */
    TOO_LARGE,
    /** The time was over before it was whole and could be judged. */
    LATE,
    /** It would not fit into memory beside those of others. */
    CROWDED_OUT
  }

  private enum Use {
    WAITING,
    JUDGED,
    OVER
  }

  private final Entry entry;
  private final long start;
  private final TimeBudget budget;
  private final LongSupplier nanos;
  private final Body body = new Body();
  private final AtomicReference<Use> use = new AtomicReference<>(Use.WAITING);
  private volatile Quota.@Nullable Share turn;
  private volatile State state = State.LATE;
  private volatile boolean clientGone;

  /**
   * An exchange that begins now.
   *
   * @param nanos a clock of nanoseconds that never goes back
   */
  Exchange(Entry entry, TimeBudget budget, LongSupplier nanos) {
    this.entry = entry;
    this.budget = budget;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  Entry entry() {
    return entry;
  }

  TimeBudget budget() {
    return budget;
  }

  Body body() {
    return body;
  }

  State state() {
    return state;
  }

  void become(State next) {
    state = next;
  }

  /** Nanoseconds since it began. */
  long age() {
    return nanos.getAsLong() - start;
  }

  /** Whether nobody waits for the answer any more: the time is over, or the client is gone. */
  boolean isPointless() {
    return clientGone || age() >= budget.usable().toNanos();
  }

  /** The turn to be judged. */
  void holdsTurn(Quota.Share share) {
    turn = share;
    if (use.get() == Use.OVER) {
      release();
    }
  }

  /** Whether the judge may begin; not when the client is gone. */
  boolean begin() {
    return use.compareAndSet(Use.WAITING, Use.JUDGED);
  }

  /** The client is gone or has its answer; a judge that is still at it sees so and releases. */
  void clientIsDone() {
    clientGone = true;
    if (use.compareAndSet(Use.WAITING, Use.OVER)) {
      release();
    }
  }

  /** The judge is done. */
  void end() {
    use.set(Use.OVER);
    release();
  }

  private void release() {
    Quota.Share held = turn;
    if (held != null) {
      held.giveBack();
    }
  }
}
