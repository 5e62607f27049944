package io.pigstyguard.siege;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * One way to harm.
 *
 * @param name what is done
 * @param act does it, and ends by itself
 * @param expected what every reply to it must be
 * @param weight how much of it there is
 */
record Attack(String name, Act act, Expected expected, Weight weight) {
  /** How much there is of an attack. */
  enum Weight {
    /** A single review, of which the cost is bounded. */
    ONE_REVIEW,
    /** More, beside which honest reviews are judged in time. */
    MANY,
    /**
     * More large reviews than can be judged: other large ones may be told so, while all that are of
     * the usual size are judged in time.
     */
    LARGE_ONES,
    /**
     * More handshakes than can be made: other new connections may be closed, while over those that
     * are kept, as an API server keeps them, all is judged in time.
     */
    HANDSHAKES
  }

  /** Does harm. */
  interface Act {
    /** The replies that were got, if any was waited for. */
    List<Reply> on(Target target) throws IOException, InterruptedException;
  }

  /** Does harm by one connection. */
  interface Move {
    Reply over(Wire wire) throws IOException, InterruptedException;
  }

  /** A review by the entry of named objects. */
  static Attack review(String name, Supplier<ReviewText> review, Expected expected) {
    return body(name, () -> review.get().bytes(), expected);
  }

  /** A review by the entry of the sweep. */
  static Attack sweep(String name, Supplier<ReviewText> review, Expected expected) {
    return new Attack(
        name + " (sweep)",
        target -> List.of(target.post("/sweep?timeout=10s", review.get().bytes())),
        expected,
        Weight.ONE_REVIEW);
  }

  /** A body to the entry of named objects. */
  static Attack body(String name, Supplier<byte[]> body, Expected expected) {
    return new Attack(
        name,
        target -> List.of(target.post("/validate?timeout=10s", body.get())),
        expected,
        Weight.ONE_REVIEW);
  }

  /** A request as it goes over the wire. */
  static Attack request(String name, Supplier<String> text, Expected expected) {
    return new Attack(name, target -> List.of(target.ask(text.get())), expected, Weight.MANY);
  }

  /** What many clients do at the same time, each with a connection of its own. */
  static Attack crowd(String name, int clients, Move move, Expected expected) {
    return new Attack(name, target -> target.crowd(clients, move), expected, Weight.MANY);
  }

  /** Anything else. */
  static Attack act(String name, Act act, Expected expected) {
    return new Attack(name, act, expected, Weight.MANY);
  }

  /** The same as more handshakes than can be made. */
  Attack ofHandshakes() {
    return new Attack(name, act, expected, Weight.HANDSHAKES);
  }

  /** The same as more than can be judged. */
  Attack ofLargeOnes() {
    return new Attack(name, act, expected, Weight.LARGE_ONES);
  }
}
