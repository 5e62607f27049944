package io.pigstyguard.fix;

import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes keys and items away in the way that their collection is written. */
final class Removal {
  private final WrittenScalars written;

  Removal(WrittenScalars written) {
    this.written = written;
  }

  /** The edit that removes a key with its scalar value; null when its value is a collection. */
  @Nullable Edit key(SourceScalar key) {
    SourceScalar value = written.value(key.path(), key.value());
    if (value == null || value.style() == SourceScalar.Style.BLOCK) {
      return null;
    }
    List<SourceScalar> keys = written.keys(key.path());
    int next = keys.indexOf(key) + 1;
    int end = Math.max(key.end(), value.end());
    if (next < keys.size() && !startsLine(key)) {
      return new Edit(key.start(), keys.get(next).start(), "");
    }
    if (startsLine(key)) {
      return keys.size() == 1 ? new Edit(key.start(), end, "{}") : lines(key.start(), end);
    }
    return keys.size() == 1 && !isFlow(key.start())
        ? new Edit(key.start(), end, "{}")
        : behindComma(key.start(), end);
  }

  /**
   * The edit that removes an item of a list.
   *
   * @param item a scalar of the list, or null for the mapping
   * @param mapping an item that is a mapping, or null
   */
  @Nullable Edit item(@Nullable SourceScalar item, @Nullable SourcePath mapping) {
    if (item != null) {
      return item.style() == SourceScalar.Style.BLOCK ? null : item(item.start(), item.end());
    }
    if (mapping == null || written.keys(mapping).isEmpty()) {
      return null;
    }
    int start = written.keys(mapping).get(0).start();
    int end = start;
    for (SourceScalar scalar : written.scalars()) {
      if (isWithin(scalar.path(), mapping)) {
        end = Math.max(end, scalar.end());
      }
    }
    int brace = before(start);
    if (brace >= 0 && written.text().charAt(brace) == '{') {
      int close = written.text().indexOf('}', end);
      return close < 0 ? null : item(brace, close + 1);
    }
    return item(start, end);
  }

  private @Nullable Edit item(int start, int end) {
    int at = before(start);
    if (at < 0) {
      return null;
    }
    return switch (written.text().charAt(at)) {
      case '-' -> isOnlyItem(at, end) ? new Edit(at, end, "[]") : lines(at, end);
      case '[' -> new Edit(start, behindNextComma(end), "");
      case ',' -> new Edit(at, end, "");
      default -> null;
    };
  }

  /** A block list that loses its last item becomes an empty one. */
  private boolean isOnlyItem(int dash, int end) {
    int line = written.text().lastIndexOf('\n', dash) + 1;
    String indent = written.text().substring(line, dash);
    return !dashAt(indent, nextLine(end)) && !dashBefore(indent, line);
  }

  private boolean dashAt(String indent, int from) {
    int at = from;
    while (at < written.text().length()) {
      int end = nextLine(at);
      String line = written.text().substring(at, end);
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        return line.startsWith(indent + "-");
      }
      at = end;
    }
    return false;
  }

  private boolean dashBefore(String indent, int from) {
    int end = from;
    while (end > 0) {
      int start = written.text().lastIndexOf('\n', end - 2) + 1;
      String line = written.text().substring(start, end);
      boolean deeper = line.startsWith(indent + " ");
      if (!line.isBlank() && !line.strip().startsWith("#") && !deeper) {
        return line.startsWith(indent + "-");
      }
      end = start;
    }
    return false;
  }

  private int nextLine(int from) {
    int end = written.text().indexOf('\n', from);
    return end < 0 ? written.text().length() : end + 1;
  }

  private static boolean isWithin(SourcePath path, SourcePath outer) {
    for (@Nullable SourcePath at = path; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private Edit lines(int start, int end) {
    return new Edit(written.text().lastIndexOf('\n', start - 1) + 1, nextLine(end), "");
  }

  private Edit behindComma(int start, int end) {
    int comma = before(start);
    boolean found = comma >= 0 && written.text().charAt(comma) == ',';
    return new Edit(found ? comma : start, end, "");
  }

  private int behindNextComma(int end) {
    int at = end;
    while (at < written.text().length() && Character.isWhitespace(written.text().charAt(at))) {
      at++;
    }
    if (at >= written.text().length() || written.text().charAt(at) != ',') {
      return end;
    }
    at++;
    while (at < written.text().length() && written.text().charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Where the last character before an offset is that is no blank. */
  private int before(int offset) {
    int at = offset - 1;
    while (at >= 0 && Character.isWhitespace(written.text().charAt(at))) {
      at--;
    }
    return at;
  }

  private boolean isFlow(int start) {
    int at = before(start);
    return at >= 0 && "{,".indexOf(written.text().charAt(at)) >= 0;
  }

  private boolean startsLine(SourceScalar key) {
    int line = written.text().lastIndexOf('\n', key.start() - 1) + 1;
    return written.text().substring(line, key.start()).isBlank() && !isFlow(key.start());
  }
}
