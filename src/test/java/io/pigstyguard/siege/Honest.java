package io.pigstyguard.siege;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An honest client beside the attacks: one review after the other, most over a connection that it
 * keeps, as an API server does. Every answer has to be the one that was given in peace.
 */
final class Honest implements AutoCloseable {
  private static final int FRESH_EVERY = 4;
  private static final String PATH =
      "/validate?timeout=%ds".formatted(HonestReview.JUDGED.toSeconds());

  private final Target target;
  private final List<HonestReview> reviews = HonestReview.all();
  private final Map<String, Reply> inPeace = new HashMap<>();
  private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Semaphore turn = new Semaphore(1);
  private final Thread thread;
  private Wire kept;

  /**
   * One answer.
   *
   * @param fresh whether over a connection that was opened for it
   * @param sent when it was asked for, as {@link System#nanoTime}
   */
  record Sample(
      HonestReview review, Reply reply, boolean fresh, long sent, long millis, boolean right) {
    boolean isShed() {
      return !right && reply.isShed();
    }

    boolean isLost() {
      return reply.status() <= Reply.CLOSED;
    }

    boolean isLate() {
      return millis > review.longest().toMillis();
    }

    @Override
    public String toString() {
      return "%s: %s after %d ms".formatted(review.name(), reply.summary(), millis);
    }
  }

  /**
   * Learns the answers in peace, then starts to ask.
   *
   * @param pause milliseconds between two reviews
   */
  Honest(Target target, long pause) throws IOException {
    this.target = target;
    kept = target.open();
    for (int round = 0; round < 3; round++) {
      for (HonestReview review : reviews) {
        inPeace.put(review.name(), inPeace(review));
      }
    }
    thread = new Thread(() -> repeat(pause), "honest");
    thread.start();
  }

  private Reply inPeace(HonestReview review) {
    Reply reply = Target.post(kept, PATH, review.body());
    boolean right = reply.isReview() && reply.isAllowed() == review.allowed();
    if (!right || (!review.allowed() && reply.causes() == 0)) {
      throw new AssertionError("in peace, %s: %s".formatted(review.name(), reply.summary()));
    }
    return reply;
  }

  /** What was asked for since a time, of {@link System#nanoTime}. */
  List<Sample> since(long nanos) {
    return samples.stream().filter(sample -> sample.sent() - nanos >= 0).toList();
  }

  /** Forgets what was asked for until now, so that a long siege takes no memory. */
  List<Sample> take() {
    List<Sample> taken = new ArrayList<>();
    for (Sample one = samples.poll(); one != null; one = samples.poll()) {
      taken.add(one);
    }
    return taken;
  }

  /** Asks nothing from now on. */
  void pause() {
    turn.acquireUninterruptibly();
  }

  /** Asks again. */
  void goOn() {
    turn.release();
  }

  private void repeat(long pause) {
    for (int i = 0; going.get(); i++) {
      turn.acquireUninterruptibly();
      HonestReview review = reviews.get(i % reviews.size());
      samples.add(i % FRESH_EVERY == 0 ? byNewConnection(review) : byKeptConnection(review));
      turn.release();
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Sample byNewConnection(HonestReview review) {
    long start = System.nanoTime();
    try (Wire wire = target.open()) {
      return sample(review, Target.post(wire, PATH, review.body()), true, start);
    } catch (IOException e) {
      return sample(review, new Reply(Reply.CLOSED, "", 0), true, start);
    }
  }

  /** A kept connection may be closed at any time; then Go's client asks once more. */
  private Sample byKeptConnection(HonestReview review) {
    long start = System.nanoTime();
    Reply reply = Target.post(kept, PATH, review.body());
    if (reply.status() != Reply.CLOSED) {
      return sample(review, reply, false, start);
    }
    kept.close();
    try {
      kept = target.open();
      return sample(review, Target.post(kept, PATH, review.body()), false, start);
    } catch (IOException e) {
      return sample(review, reply, false, start);
    }
  }

  private Sample sample(HonestReview review, Reply reply, boolean fresh, long start) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new Sample(review, reply, fresh, start, millis, isRight(review, reply));
  }

  /** Whether a reply is the one that was given in peace. */
  boolean isRight(HonestReview review, Reply reply) {
    Reply expected = inPeace.get(review.name());
    return reply.status() == expected.status() && reply.body().equals(expected.body());
  }

  @Override
  public void close() {
    going.set(false);
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kept.close();
  }
}
