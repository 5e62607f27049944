package io.pigstyguard.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scalar: its type under YAML 1.1, its text as written, quotes and escapes undone, its place. */
public final class Scalar implements Value {
  /** What is read of a longer text is kept, since thousands of hosts may share the text. */
  private static final int LONG = 64;

  private final ScalarType type;
  private final String text;
  private final int line;
  private final int column;

  /** Made when first asked for; threads that share the scalar would make equal ones. */
  private @Nullable Reading reading;

  private record Reading(String word, boolean templated, @Nullable String reference) {
    static Reading of(Scalar scalar) {
      String text = scalar.text;
      return new Reading(wordOf(scalar), Jinja.opens(text), Jinja.name(text));
    }
  }

  /**
   * A scalar at a place.
   *
   * @param text the source text; {@link #printed()} is what Ansible would print
   */
  public Scalar(ScalarType type, String text, int line, int column) {
    this.type = type;
    this.text = text;
    this.line = line;
    this.column = column;
  }

  public ScalarType type() {
    return type;
  }

  public String text() {
    return text;
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return column;
  }

  /** The text that Ansible would print; differs from the source for numbers such as 0755. */
  public String printed() {
    return type == ScalarType.INT ? Numbers.printed(text) : text;
  }

  /** {@link #printed()} without outer blanks and in lower case. */
  public String word() {
    return text.length() <= LONG ? wordOf(this) : reading().word();
  }

  /** Whether an expression, a statement or a comment of Jinja begins in the text. */
  public boolean isTemplated() {
    return text.length() <= LONG ? Jinja.opens(text) : reading().templated();
  }

  /** The name in a text that is nothing but <code>{{ name }}</code>, or null. */
  public @Nullable String reference() {
    return text.length() <= LONG ? Jinja.name(text) : reading().reference();
  }

  /** Whether the text is empty or blank. */
  public boolean isBlank() {
    return text.length() <= LONG ? text.isBlank() : word().isEmpty();
  }

  private Reading reading() {
    Reading known = reading;
    if (known == null) {
      known = Reading.of(this);
      reading = known;
    }
    return known;
  }

  private static String wordOf(Scalar scalar) {
    return scalar.printed().strip().toLowerCase(Locale.ROOT);
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
  public boolean equals(@Nullable Object other) {
    return other instanceof Scalar scalar
        && type == scalar.type
        && line == scalar.line
        && column == scalar.column
        && text.equals(scalar.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, text, line, column);
  }

  @Override
  public String toString() {
    return "•••";
  }
}
