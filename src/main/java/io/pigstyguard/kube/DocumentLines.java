package io.pigstyguard.kube;

import io.pigstyguard.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The lines of one document of a file, and how many lines of the file come before it. */
final class DocumentLines {
  private final String text;
  private final int before;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  DocumentLines(String text, int before) {
    this.text = text;
    this.before = before;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  int before() {
    return before;
  }

  /** The document at its place in the file, what is before it left blank. */
  String placed() {
    return "\n".repeat(before) + text;
  }

  /** Whether a value is a literal block: only then each line of it is a line of the file. */
  boolean isLiteral(Scalar scalar) {
    if (scalar.line() > starts.size()) {
      return false;
    }
    int place = starts.get(scalar.line() - 1) + scalar.column() - 1;
    return place < text.length() && text.charAt(place) == '|';
  }
}
