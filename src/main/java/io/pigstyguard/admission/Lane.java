package io.pigstyguard.admission;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
  private final long leastTurn;
  private final @Nullable Quota glances;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();

  /**
   * An empty lane.
   *
   * @param longest the longest body, in bytes
   * @param turn bytes of bodies that are judged at the same time
   * @param judges most bodies that are judged at the same time, from 1: more than there are
   *     processors would only make all of them later
   * @param glances whether bodies that wait for their turn are looked into meanwhile
   */
  Lane(String name, long longest, Room room, long turn, int judges, boolean glances) {
    this.name = name;
    this.longest = longest;
    this.room = room;
    this.turn = new Quota(turn);
    this.leastTurn = Math.max(turn / judges, 1);
    this.glances = glances ? new Quota(judges) : null;
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

  /**
   * Asks for the turn of a body.
   *
   * @param length of the body, in bytes
   * @param granted as in {@link Quota#ask}
   */
  Quota.Share askForTurn(long length, Runnable granted) {
    return turn.ask(Math.max(length, leastTurn), granted);
  }

  /**
   * Asks for a glance at a body that waits for its turn: most bodies hold nothing to be judged,
   * which takes so little to see that they need not wait for those that do.
   *
   * @param granted as in {@link Quota#ask}
   * @return null when there are no glances in this lane
   */
  Quota.@Nullable Share askForGlance(Runnable granted) {
    return glances == null ? null : glances.ask(1, granted);
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
