package io.pigstyguard.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text to be replaced.
 *
 * @param start offset of the first character
 * @param end offset behind the last; equal to {@code start} for an insertion
 */
record Edit(int start, int end, String replacement) {

  /** The text after all edits; of overlapping ones, and of equal insertions, the first counts. */
  static String apply(String text, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder result = new StringBuilder(text.length() + 1024);
    int at = 0;
    Edit former = null;
    for (Edit edit : sorted) {
      if (edit.start() < at || edit.equals(former)) {
        continue;
      }
      result.append(text, at, edit.start()).append(edit.replacement());
      at = edit.end();
      former = edit;
    }
    return result.append(text.substring(at)).toString();
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }
}
