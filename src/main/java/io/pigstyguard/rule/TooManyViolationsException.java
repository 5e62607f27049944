package io.pigstyguard.rule;

/** Ends a rule that has found more than is told of an object. */
public final class TooManyViolationsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyViolationsException() {
    super("too many violations", null, false, false);
  }
}
