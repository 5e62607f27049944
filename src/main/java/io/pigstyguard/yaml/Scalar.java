package io.pigstyguard.yaml;

import java.math.BigInteger;

/**
 * A scalar: its type under YAML 1.1 and its text as written, quotes and escapes undone.
 *
 * @param text the source text; {@link #printed()} is what Ansible would print
 */
public record Scalar(ScalarType type, String text, int line, int column) implements Value {

  /** The text that Ansible would print; differs from the source for numbers such as 0755. */
  public String printed() {
    return type == ScalarType.INT ? Numbers.printed(text) : text;
  }

  /** The number of an INT scalar, in any of the notations of YAML 1.1. */
  public BigInteger integer() {
    return Numbers.integer(text);
  }

  /** The number of a FLOAT scalar. */
  public double decimal() {
    return Numbers.decimal(text);
  }

  /** Whether a BOOL scalar is true. */
  public boolean truth() {
    return ScalarResolver.isTrueWord(text);
  }

  /** The same scalar at another place. */
  Scalar at(Value place) {
    return new Scalar(type, text, place.line(), place.column());
  }

  public boolean isNull() {
    return type == ScalarType.NULL;
  }

  @Override
  public String toString() {
    return "•••";
  }
}
