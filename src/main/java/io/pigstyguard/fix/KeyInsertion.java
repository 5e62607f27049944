package io.pigstyguard.fix;

import io.pigstyguard.fix.WrittenText.Extent;
import io.pigstyguard.yaml.SourceCollection;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds keys to mappings in the way that the mapping is written, in block or flow style. */
final class KeyInsertion {
  private static final int LIKENESS = 4;

  private final WrittenText written;
  private boolean varsMade;

  KeyInsertion(WrittenText written) {
    this.written = written;
  }

  /**
   * The edit that adds a key to {@code all.vars}; null when there is no telling where, or when an
   * edit before makes the vars, which must stand once.
   */
  @Nullable Edit global(String key, String value) {
    SourcePath vars = written.mapping("all", "vars");
    if (vars != null) {
      return into(vars, key, value);
    }
    SourcePath all = written.mapping("all");
    if (all == null || written.keys(all).stream().anyMatch(k -> k.value().equals("vars"))) {
      return null;
    }
    if (varsMade) {
      return null;
    }
    varsMade = true;
    return into(all, "vars", "{ " + key + ": " + value + " }");
  }

  /** The edit that adds a key to a mapping; null when it has no key on a line of its own. */
  @Nullable Edit into(SourcePath mapping, String key, String value) {
    List<SourceScalar> keys = written.keys(mapping);
    if (keys.isEmpty() || keys.stream().anyMatch(known -> known.value().equals(key))) {
      return null;
    }
    int start = keys.get(0).start();
    SourceCollection collection = written.collection(mapping);
    if (collection != null && collection.flow()) {
      return new Edit(start, start, key + ": " + value + ", ");
    }
    List<SourceScalar> own = keys.stream().filter(one -> written.startsLine(one.start())).toList();
    if (own.isEmpty()) {
      return null;
    }
    SourceScalar neighbour = neighbour(own, key);
    int line = written.lineStart(neighbour.start());
    String indent = written.text().substring(line, neighbour.start());
    String end = written.lineEnd();
    String indented = value.replace("\n", end + indent + "  ");
    return new Edit(line, line, indent + key + ": " + indented + end);
  }

  /** The edit that puts an item in front of a list; null when there is no telling where. */
  @Nullable Edit item(SourceCollection list, String item) {
    List<Extent> parts = written.parts(list);
    if (list.flow()) {
      return parts.isEmpty()
          ? new Edit(list.end() - 1, list.end() - 1, item)
          : new Edit(parts.get(0).start(), parts.get(0).start(), item + ", ");
    }
    int line = written.lineStart(list.start());
    boolean dashed = written.startsLine(list.start()) && written.text().charAt(list.start()) == '-';
    String indent = written.text().substring(line, list.start());
    return dashed ? new Edit(line, line, indent + "- " + item + written.lineEnd()) : null;
  }

  /** The last of the keys most alike, so that a parameter comes to stand beside its kind. */
  private static SourceScalar neighbour(List<SourceScalar> keys, String key) {
    SourceScalar best =
        keys.stream()
            .max(Comparator.comparingInt(candidate -> alike(candidate.value(), key)))
            .orElseThrow();
    return alike(best.value(), key) < LIKENESS ? keys.get(keys.size() - 1) : best;
  }

  private static int alike(String a, String b) {
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common;
  }
}
