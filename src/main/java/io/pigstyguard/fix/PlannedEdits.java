package io.pigstyguard.fix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Edits to one text, with the rules that call for them. */
final class PlannedEdits {
  private final WrittenText written;
  private final Set<Edit> edits = new LinkedHashSet<>();
  private final Map<Integer, Set<String>> rules = new TreeMap<>();

  PlannedEdits(WrittenText written) {
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
    Map<Integer, Set<String>> byLine = new TreeMap<>();
    int line = 1;
    int at = 0;
    for (Map.Entry<Integer, Set<String>> edit : rules.entrySet()) {
      for (; at < edit.getKey(); at++) {
        line += written.text().charAt(at) == '\n' ? 1 : 0;
      }
      byLine.computeIfAbsent(line, key -> new TreeSet<>()).addAll(edit.getValue());
    }
    return byLine;
  }

  @Override
  public String toString() {
    return edits.size() + " edits";
  }
}
