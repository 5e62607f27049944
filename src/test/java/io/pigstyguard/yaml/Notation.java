package io.pigstyguard.yaml;

import java.util.stream.Collectors;

/**
 * Values as tests write them: {@code {a: int 1, b: [str x, null]}}; with places {@code {a@1:1: int
 * 1@1:4}@1:1}.
 */
final class Notation {
  private final boolean withPlaces;

  private Notation(boolean withPlaces) {
    this.withPlaces = withPlaces;
  }

  /** The content of a readable text. */
  static String of(String text) {
    return new Notation(false).print(root(text));
  }

  /** The content of a readable text with every line and column. */
  static String withPlaces(String text) {
    return new Notation(true).print(root(text));
  }

  static Value root(String text) {
    return document(text).root();
  }

  static ReadResult.Document document(String text) {
    return new YamlReader(YamlLimits.DEFAULT)
        .read(text)
        .match(
            document -> document,
            problem -> {
              throw new AssertionError(problem);
            });
  }

  /** The problem with an unreadable text. */
  static Problem problem(String text) {
    return new YamlReader(YamlLimits.DEFAULT)
        .read(text)
        .match(
            document -> {
              throw new AssertionError(new Notation(false).print(document.root()));
            },
            problem -> problem);
  }

  private String print(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.name() + place(entry.key()) + ": " + print(entry.value()))
          .collect(Collectors.joining(", ", "{", "}" + place(value)));
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(this::print)
          .collect(Collectors.joining(", ", "[", "]" + place(value)));
    }
    return print((Scalar) value) + place(value);
  }

  private String place(Value value) {
    return withPlaces ? "@" + value.line() + ":" + value.column() : "";
  }

  private static String print(Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> "null";
      case BOOL -> "bool " + scalar.truth();
      case INT -> "int " + scalar.integer();
      case FLOAT -> "float " + scalar.decimal();
      case STRING -> "str " + scalar.text();
      case TIMESTAMP -> "time " + scalar.text();
      case BINARY -> "binary " + scalar.text();
      case UNSAFE -> "unsafe " + scalar.text();
      case VAULT -> "vault " + scalar.text();
      case UNKNOWN_TAG -> "unknown " + scalar.text();
    };
  }
}
