package io.pigstyguard.fix;

import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds keys to mappings in the way that the mapping is written, in block or flow style. */
final class KeyInsertion {
  private static final int LIKENESS = 4;

  private final WrittenScalars written;

  KeyInsertion(WrittenScalars written) {
    this.written = written;
  }

  /** The edit that adds a key to {@code all.vars}; null when there is no telling where. */
  @Nullable Edit global(String key, String value) {
    SourcePath vars = written.mapping("all", "vars");
    if (vars != null) {
      return into(vars, key, value);
    }
    SourcePath all = written.mapping("all");
    if (all == null || written.keys(all).stream().anyMatch(k -> k.value().equals("vars"))) {
      return null;
    }
    return into(all, "vars", "{ " + key + ": " + value + " }");
  }

  /** The edit that adds a key to a mapping; null when it has no key on a line of its own. */
  @Nullable Edit into(SourcePath mapping, String key, String value) {
    List<SourceScalar> keys = written.keys(mapping);
    if (keys.isEmpty() || keys.stream().anyMatch(known -> known.value().equals(key))) {
      return null;
    }
    int start = keys.get(0).start();
    if (isFlow(start)) {
      return new Edit(start, start, key + ": " + value + ", ");
    }
    List<SourceScalar> own = keys.stream().filter(this::startsLine).toList();
    if (own.isEmpty()) {
      return null;
    }
    SourceScalar neighbour = neighbour(own, key);
    int line = written.text().lastIndexOf('\n', neighbour.start() - 1) + 1;
    String indent = written.text().substring(line, neighbour.start());
    String end = written.lineEnd();
    String indented = value.replace("\n", end + indent + "  ");
    return new Edit(line, line, indent + key + ": " + indented + end);
  }

  /** The edit that adds an item to the list of a key; null when there is no telling where. */
  @Nullable Edit item(SourceScalar key, String item) {
    String text = written.text();
    int at = text.indexOf(':', key.end()) + 1;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '[') {
      int next = at + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      boolean empty = next < text.length() && text.charAt(next) == ']';
      return new Edit(at + 1, at + 1, " " + item + (empty ? " " : ","));
    }
    SourceScalar first = written.firstItem(key);
    int line = first == null ? 0 : text.lastIndexOf('\n', first.start() - 1) + 1;
    int dash = first == null ? -1 : text.indexOf('-', line);
    return first == null || dash < 0 || dash > first.start()
        ? null
        : new Edit(line, line, text.substring(line, dash) + "- " + item + written.lineEnd());
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

  private boolean startsLine(SourceScalar key) {
    int line = written.text().lastIndexOf('\n', key.start() - 1) + 1;
    return written.text().substring(line, key.start()).isBlank();
  }

  /** Whether a brace comes right before the first key. */
  private boolean isFlow(int start) {
    int at = start - 1;
    while (at >= 0 && Character.isWhitespace(written.text().charAt(at))) {
      at--;
    }
    return at >= 0 && written.text().charAt(at) == '{';
  }
}
