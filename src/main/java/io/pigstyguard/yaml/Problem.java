package io.pigstyguard.yaml;

/**
 * Why a text is not a document that Ansible could load.
 *
 * @param message one line, without the place, without any value of the document
 * @param line from 1
 * @param column from 1
 */
public record Problem(Kind kind, String message, int line, int column) {
  /** What went wrong. */
  public enum Kind {
    /** PyYAML or Ansible would refuse the text. */
    SYNTAX,
    /** The text exceeds one of our limits. */
    LIMIT
  }

  public static Problem syntax(String message, int line, int column) {
    return new Problem(Kind.SYNTAX, message, line, column);
  }

  public static Problem syntax(String message, Value at) {
    return syntax(message, at.line(), at.column());
  }

  public static Problem limit(String message, int line, int column) {
    return new Problem(Kind.LIMIT, message, line, column);
  }
}
