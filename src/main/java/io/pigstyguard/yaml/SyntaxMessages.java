package io.pigstyguard.yaml;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * SnakeYAML's errors in words that say what to type. Their own texts are not passed on, since they
 * quote characters of the document, which may belong to a secret.
 */
final class SyntaxMessages {
  private static final Map<String, String> BY_BEGINNING =
      Map.ofEntries(
          Map.entry("mapping values are not allowed", "must not have a second ': ' on one line"),
          Map.entry("could not find expected ':'", "must have ': ' after the key"),
          Map.entry("expected <block end>", "must be indented like the lines above it"),
          Map.entry("expected ',' or '}'", "must have a comma or '}' here"),
          Map.entry("expected ',' or ']'", "must have a comma or ']' here"),
          Map.entry("found unexpected end of stream", "must close its quotes"),
          Map.entry("found unknown escape character", "must use a known escape or single quotes"),
          Map.entry("found unexpected document", "must close its quotes"),
          Map.entry("sequence entries are not allowed", "must start a list on a line of its own"),
          Map.entry("block sequence entries are not allowed", "must start its list on a new line"),
          Map.entry("expected <document start>", "must be one document"),
          Map.entry("expected '<document start>'", "must be one document"),
          Map.entry("found duplicate anchor", "must not define an anchor twice"),
          Map.entry("found undefined tag handle", "must not use an undeclared tag handle"));

  private SyntaxMessages() {}

  static Problem of(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return Problem.syntax(message(e.getProblem()), line, column);
  }

  static Problem of(ReaderException e, String text) {
    int end =
        text.offsetByCodePoints(
            0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
    int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    int column = end - text.lastIndexOf('\n', Math.max(end - 1, 0));
    return Problem.syntax("must not contain control characters", line, Math.max(column, 1));
  }

  private static String message(@Nullable String problem) {
    if (problem == null) {
      return "must be valid YAML";
    }
    if (problem.contains("cannot start any token")) {
      return problem.toUpperCase(Locale.ROOT).contains("TAB")
          ? "must be indented with spaces, not tabs"
          : "must quote a value that starts with this character";
    }
    for (Map.Entry<String, String> known : BY_BEGINNING.entrySet()) {
      if (problem.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    return "must be valid YAML";
  }
}
