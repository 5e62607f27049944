package io.pigstyguard.siege;

import java.util.function.Predicate;

/**
 * What must come back from an attack.
 *
 * @param words what it is, after "must be"
 * @param holds for each reply
 */
record Expected(String words, Predicate<Reply> holds) {
  static final Expected ALLOWED = new Expected("allowed", Reply::isAllowed);

  static final Expected DENIED = new Expected("denied", Reply::isDenied);

  /** A review, whatever it says. */
  static final Expected REVIEWED = new Expected("a review", Reply::isReview);

  /** No review: the request was none. */
  static final Expected REFUSED =
      new Expected("refused", reply -> reply.status() == Reply.CLOSED || isError(reply.status()));

  /** An end of any kind: nobody keeps a connection that makes no use of it. */
  static final Expected ENDED =
      new Expected("answered or hung up", reply -> reply.status() != Reply.SILENT);

  static final Expected HUNG_UP = new Expected("hung up", reply -> reply.status() == Reply.CLOSED);

  /** Judged and denied, or told that there is too much to do; never admitted. */
  static final Expected DENIED_OR_SHED =
      new Expected(
          "denied or shed",
          reply -> reply.isDenied() || reply.isShed() || reply.status() == Reply.CLOSED);

  static Expected denied(String words) {
    return new Expected(
        "denied with '%s'".formatted(words),
        reply -> reply.isDenied() && reply.message().contains(words));
  }

  /** Admitted with a warning that says why it was not looked at. */
  static final Expected WARNED =
      new Expected("allowed with a warning", reply -> reply.isAllowed() && reply.warnings() > 0);

  static Expected status(int status) {
    return new Expected("HTTP " + status, reply -> reply.status() == status);
  }

  Expected or(Expected other) {
    return new Expected(words + " or " + other.words, holds.or(other.holds));
  }

  private static boolean isError(int status) {
    return status >= 400 && status < 500;
  }
}
