package io.pigstyguard.kube;

import java.io.IOException;

/** Why JSON from outside is not read to its end. The message is one line without its content. */
public final class JsonStreamException extends IOException {
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

  private JsonStreamException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static JsonStreamException form(String message) {
    return new JsonStreamException(Reason.FORM, message);
  }

  static JsonStreamException limit(String message) {
    return new JsonStreamException(Reason.LIMIT, message);
  }

  static JsonStreamException late() {
    return new JsonStreamException(Reason.LATE, "the time was over before it was read");
  }

  public Reason reason() {
    return reason;
  }
}
