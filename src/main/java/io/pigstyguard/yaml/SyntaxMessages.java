package io.pigstyguard.yaml;

import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * SnakeYAML's errors in words that say what to type. Their own texts are not passed on, since they
 * quote characters of the document, which may belong to a secret.
 */
final class SyntaxMessages {
  private static final String FALLBACK = "must be valid YAML";

  /**
   * What we say about an error.
   *
   * @param context how SnakeYAML's context begins
   * @param problem how SnakeYAML's problem begins
   * @param atStart whether the place is the start of what was being read, not where it went wrong
   */
  private record Wording(String context, String problem, boolean atStart, String message) {
    static Wording of(String context, String problem, String message) {
      return new Wording(context, problem, false, message);
    }

    static Wording atStart(String context, String problem, String message) {
      return new Wording(context, problem, true, message);
    }

    boolean fits(String thatContext, String thatProblem) {
      return thatContext.startsWith(context) && thatProblem.startsWith(problem);
    }
  }

  private static final List<Wording> WORDINGS =
      List.of(
          Wording.atStart("while scanning a simple key", "", "must have ': ' after the key"),
          Wording.of("while scanning a directive", "", "must quote a text that starts with '%'"),
          Wording.of("while scanning a YAML directive", "", "must be of YAML version 1.1"),
          Wording.of("while scanning an a", "", "must quote a text that starts with '&' or '*'"),
          Wording.of("while scanning a tag", "", "must have a blank after a tag, or be quoted"),
          Wording.of("while scanning a block scalar", "", "must have only '-' or '+' after '|'"),
          Wording.of("while scanning a double", "", "must use a known escape or single quotes"),
          Wording.atStart("while scanning a quoted scalar", "", "must close its quotes"),
          Wording.of("while parsing a flow mapping", "", "must have a comma or '}' here"),
          Wording.of("while parsing a flow sequence", "", "must have a comma or ']' here"),
          Wording.of("while parsing a block", "expected <", "must be indented as the lines above"),
          Wording.of("while parsing a block", "", "must have a value here, or be quoted"),
          Wording.of("while parsing a flow node", "", "must have a value here, or be quoted"),
          Wording.of("while parsing a node", "", "must not use an undeclared tag handle"),
          Wording.of("", "sequence entries", "must start a list on a line of its own"),
          Wording.of("", "mapping keys", "must start a mapping on a line of its own"),
          Wording.of("", "mapping values", "must not have a second ': ' on one line, or be quoted"),
          Wording.of("", "expected '<document start>'", "must be one document"),
          Wording.of("", "found incompatible", "must be of YAML version 1.1"),
          Wording.of("", "found duplicate YAML", "must not repeat a directive"),
          Wording.of("", "duplicate tag handle", "must not repeat a directive"));

  private SyntaxMessages() {}

  static Problem of(MarkedYAMLException e) {
    String context = Objects.requireNonNullElse(e.getContext(), "");
    String problem = Objects.requireNonNullElse(e.getProblem(), "");
    Mark mark = e.getProblemMark();
    if (problem.contains("cannot start any token")) {
      return at(mark, isAt(mark, '\t') ? "must use spaces here, not tabs" : "must be quoted");
    }
    if (context.startsWith("while parsing a flow")) {
      if (isAtEnd(mark)) {
        return at(e.getContextMark(), "must close its bracket");
      }
      if (isAt(mark, '?')) {
        return at(mark, "must quote a text with '?' here");
      }
    }
    for (Wording wording : WORDINGS) {
      if (wording.fits(context, problem)) {
        return wording.atStart()
            ? at(e.getContextMark(), wording.message())
            : at(mark, wording.message());
      }
    }
    return at(mark, FALLBACK);
  }

  /** An error without a place, where the scanner stopped. */
  static Problem unmarked(StreamReader text) {
    return at(text.getMark(), FALLBACK);
  }

  private static boolean isAt(Mark mark, char c) {
    return mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == c;
  }

  private static boolean isAtEnd(Mark mark) {
    return mark.getPointer() == mark.getBuffer().length || isAt(mark, '\0');
  }

  private static Problem at(Mark mark, String message) {
    return Problem.syntax(message, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
