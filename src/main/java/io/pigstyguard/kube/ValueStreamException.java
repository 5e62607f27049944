package io.pigstyguard.kube;

import io.pigstyguard.yaml.Problem;
import java.io.IOException;

/** Why a value from outside is not read to its end. The message is one line without its content. */
public final class ValueStreamException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What kept it from being read. */
  public enum Reason {
    /** A value is of another kind than Kubernetes sends. */
    FORM,
    /** A count or length is beyond its cap, which the message names. */
    LIMIT,
    /** The time was over. */
    LATE
  }

  private final Reason reason;
  private final String message;

  private ValueStreamException(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.message = message;
  }

  static ValueStreamException form(String message) {
    return new ValueStreamException(Reason.FORM, message);
  }

  static ValueStreamException limit(String message) {
    return new ValueStreamException(Reason.LIMIT, message);
  }

  static ValueStreamException late() {
    return new ValueStreamException(Reason.LATE, "the time was over before it was read");
  }

  public Reason reason() {
    return reason;
  }

  /** The same as a problem at a place of a file. */
  Problem problem(int line, int column) {
    Problem.Kind kind = reason == Reason.FORM ? Problem.Kind.SYNTAX : Problem.Kind.LIMIT;
    return new Problem(kind, message, line, column);
  }
}
