package io.pigstyguard.fix;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Edits to one text, with the rules that call for them. */
final class PlannedEdits {
  private final WrittenScalars written;
  private final Set<Edit> edits = new LinkedHashSet<>();
  private final Map<Integer, Set<String>> rules = new LinkedHashMap<>();

  PlannedEdits(WrittenScalars written) {
    this.written = written;
  }

  /** Adds an edit; null is what cannot be edited. */
  void add(String rule, @Nullable Edit edit) {
    if (edit != null) {
      edits.add(edit);
      rules.computeIfAbsent(edit.start(), key -> new TreeSet<>()).add(rule);
    }
  }

  List<Edit> list() {
    return List.copyOf(edits);
  }

  /** The ids of rules behind the edits of a line, counted from 1. */
  Map<Integer, Set<String>> rulesByLine() {
    Map<Integer, Set<String>> byLine = new LinkedHashMap<>();
    rules.forEach(
        (offset, ids) -> {
          int line =
              1 + (int) written.text().substring(0, offset).chars().filter(c -> c == '\n').count();
          byLine.computeIfAbsent(line, key -> new TreeSet<>()).addAll(ids);
        });
    return byLine;
  }

  @Override
  public String toString() {
    return edits.size() + " edits";
  }
}
