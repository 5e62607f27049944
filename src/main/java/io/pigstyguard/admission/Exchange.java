package io.pigstyguard.admission;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way from the first byte to the answer, and what it holds of the quotas. Filled
 * on the event loop, judged on a worker thread.
 */
final class Exchange {
  /** How far the body got. */
  enum State {
    /** It is whole, and may be judged. */
    WHOLE,
    /** It is longer than allowed. */
    TOO_LARGE,
    /** The time was over before it was whole and could be judged. */
    LATE
  }

  private enum Use {
    WAITING,
    JUDGED,
    OVER
  }

  private final long start;
  private final TimeBudget budget;
  private final Body body = new Body();
  private final AtomicReference<Use> use = new AtomicReference<>(Use.WAITING);
  private volatile Quota.@Nullable Share room;
  private volatile Quota.@Nullable Share turn;
  private volatile State state = State.LATE;

  Exchange(long start, TimeBudget budget) {
    this.start = start;
    this.budget = budget;
  }

  long start() {
    return start;
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

  /** Room for the body in memory. */
  void holdsRoom(Quota.Share share) {
    room = share;
    releaseIfOver();
  }

  /** The turn to be judged. */
  void holdsTurn(Quota.Share share) {
    turn = share;
    releaseIfOver();
  }

  /** Whether the judge may begin; not when the client is gone. */
  boolean begin() {
    return use.compareAndSet(Use.WAITING, Use.JUDGED);
  }

  /** The client is gone or has its answer; while it is judged, the judge releases. */
  void clientIsDone() {
    if (use.compareAndSet(Use.WAITING, Use.OVER)) {
      release();
    }
  }

  /** The judge is done. */
  void end() {
    use.set(Use.OVER);
    release();
  }

  private void releaseIfOver() {
    if (use.get() == Use.OVER) {
      release();
    }
  }

  private void release() {
    Quota.Share heldRoom = room;
    if (heldRoom != null) {
      heldRoom.giveBack();
    }
    Quota.Share heldTurn = turn;
    if (heldTurn != null) {
      heldTurn.giveBack();
    }
  }
}
