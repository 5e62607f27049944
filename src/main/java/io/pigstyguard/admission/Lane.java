package io.pigstyguard.admission;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Where bodies of one kind wait for memory and then for their turn to be judged, so that those of
 * another kind need not wait behind them. Thread-safe.
 */
final class Lane {
  /** How long after its time a review may still be at it before something must be wrong. */
  private static final long STUCK_AFTER = TimeUnit.SECONDS.toNanos(5);

  private final String name;
  private final long longest;
  private final Room room;
  private final Quota turn;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();

  /**
   * An empty lane.
   *
   * @param longest the longest body, in bytes
   * @param turn units of {@link Quota} for bodies that are judged at the same time, one for a byte
   */
  Lane(String name, long longest, Room room, Quota turn) {
    this.name = name;
    this.longest = longest;
    this.room = room;
    this.turn = turn;
  }

  /** For health checks. */
  String name() {
    return name;
  }

  long longest() {
    return longest;
  }

  Room room() {
    return room;
  }

  Quota turn() {
    return turn;
  }

  /** A review that is being judged. */
  final class Running {
    private final Exchange exchange;

    private Running(Exchange exchange) {
      this.exchange = exchange;
    }

    void end() {
      running.remove(this);
    }

    private boolean isStuck() {
      return exchange.age() > exchange.budget().usable().toNanos() + STUCK_AFTER;
    }
  }

  Running begin(Exchange exchange) {
    Running review = new Running(exchange);
    running.add(review);
    return review;
  }

  /**
   * Whether a review does not end although its time is long over: a fault of ours, which load
   * cannot bring about. It passes as soon as the review ends.
   */
  boolean isStuck() {
    return running.stream().anyMatch(Running::isStuck);
  }
}
