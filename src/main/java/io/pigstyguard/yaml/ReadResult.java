package io.pigstyguard.yaml;

import java.util.List;
import java.util.function.Function;

/** The outcome of reading a text: a document or the problem with it. */
public sealed interface ReadResult {

  /**
   * A document that could be read.
   *
   * @param hasExpressions whether some text opens an expression of Jinja; most documents have none
   */
  record Document(Value root, List<Oddity> oddities, boolean hasExpressions) implements ReadResult {
    public Document {
      oddities = List.copyOf(oddities);
    }
  }

  /** A text that Ansible, or one of our limits, refuses. */
  record Unreadable(Problem problem) implements ReadResult {}

  default <T> T match(Function<Document, T> document, Function<Problem, T> problem) {
    return this instanceof Document readable
        ? document.apply(readable)
        : problem.apply(((Unreadable) this).problem());
  }
}
