package io.pigstyguard.fix;

import io.pigstyguard.fix.WrittenText.Extent;
import io.pigstyguard.yaml.SourceCollection;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys and items away in the way that their collection is written. One that loses all of them
 * becomes an empty one, since nothing at all would be null.
 */
final class Removal {
  private final WrittenText written;
  private final Map<SourcePath, Set<Integer>> taken = new HashMap<>();
  private final Map<Integer, Edit> made = new HashMap<>();

  Removal(WrittenText written) {
    this.written = written;
  }

  /** The edit that removes a key with its scalar value; null when its value is a collection. */
  @Nullable Edit key(SourceScalar key) {
    SourceScalar value = written.value(key.path(), key.value());
    SourceCollection mapping = written.collection(key.path());
    if (mapping == null || value == null || value.style() == SourceScalar.Style.BLOCK) {
      return null;
    }
    int end = Math.max(key.end(), value.end());
    return mapping.flow()
        ? inFlow(mapping, key.start())
        : made(key.start(), () -> blockKey(mapping, key, end));
  }

  private Edit blockKey(SourceCollection mapping, SourceScalar key, int end) {
    if (isLast(mapping, key.start())) {
      return new Edit(key.start(), end, "{}");
    }
    List<SourceScalar> keys = written.keys(mapping.path());
    int next = keys.indexOf(key) + 1;
    boolean behindDash = !written.startsLine(key.start());
    return behindDash && next < keys.size()
        ? new Edit(key.start(), keys.get(next).start(), "")
        : lines(key.start(), end);
  }

  /** The edit that removes an item, which is a scalar; null when there is no telling how. */
  @Nullable Edit item(SourceScalar item) {
    boolean block = item.style() == SourceScalar.Style.BLOCK;
    return block ? null : item(item.path(), item.start(), item.end());
  }

  /** The edit that removes an item, which is a collection; null when there is no telling how. */
  @Nullable Edit item(SourceCollection item) {
    return item(item.path(), item.start(), item.flow() ? item.end() : contentEnd(item));
  }

  private @Nullable Edit item(SourcePath item, int start, int end) {
    SourcePath parent = item.parent();
    SourceCollection list = parent == null ? null : written.collection(parent);
    if (list == null || list.mapping()) {
      return null;
    }
    return list.flow() ? inFlow(list, start) : made(start, () -> blockItem(list, start, end));
  }

  private @Nullable Edit blockItem(SourceCollection list, int start, int end) {
    int line = written.lineStart(start);
    String before = written.text().substring(line, start);
    int dash = before.indexOf('-');
    if (!before.strip().equals("-")) {
      return null;
    }
    // Brackets must be deeper than the key, which the dash need not be.
    return isLast(list, start) ? new Edit(line + dash, end, "  []") : lines(start, end);
  }

  /**
   * Up to the next, or, of the last, from the end of the one before it. The only one takes with it
   * what is behind it, where a comma could be left.
   */
  private @Nullable Edit inFlow(SourceCollection flow, int start) {
    List<Extent> parts = written.parts(flow);
    int at =
        Collections.binarySearch(
            parts, new Extent(start, start), Comparator.comparingInt(Extent::start));
    if (at < 0) {
      return null;
    }
    if (parts.size() == 1) {
      return new Edit(start, flow.end() - 1, "");
    }
    return at == parts.size() - 1
        ? new Edit(parts.get(at - 1).end(), parts.get(at).end(), "")
        : new Edit(start, parts.get(at + 1).start(), "");
  }

  private @Nullable Edit made(int start, Supplier<@Nullable Edit> edit) {
    Edit known = made.get(start);
    if (known == null) {
      known = edit.get();
      made.put(start, known);
    }
    return known;
  }

  private boolean isLast(SourceCollection collection, int start) {
    Set<Integer> gone = taken.computeIfAbsent(collection.path(), path -> new HashSet<>());
    gone.add(start);
    return gone.size() == collection.size();
  }

  private Edit lines(int start, int end) {
    return new Edit(written.lineStart(start), written.nextLine(end), "");
  }

  /** A block ends where something else begins; comments and blanks before that are not its own. */
  private int contentEnd(SourceCollection block) {
    int end = block.end();
    while (end > block.start()) {
      int line = written.lineStart(end - 1);
      String content = written.text().substring(Math.max(line, block.start()), end).strip();
      if (!content.isEmpty() && !content.startsWith("#") && !content.equals("-")) {
        return end - (written.text().charAt(end - 1) == '\n' ? 1 : 0);
      }
      end = line;
    }
    return block.start();
  }
}
