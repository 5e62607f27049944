package io.pigstyguard.fix;

import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalars of a text by place and by key. */
final class Written {
  private final YamlSource source;
  private final Map<Integer, SourceScalar> byStart = new HashMap<>();
  private final Map<SourcePath, List<SourceScalar>> keys = new HashMap<>();
  private final Map<SourcePath, Map<String, SourceScalar>> values = new HashMap<>();

  Written(YamlSource source) {
    this.source = source;
    for (SourceScalar scalar : source.scalars()) {
      byStart.merge(
          scalar.start(), scalar, (first, later) -> first.end() > first.start() ? first : later);
      SourcePath parent = scalar.path().parent();
      if (scalar.key()) {
        keys.computeIfAbsent(scalar.path(), path -> new ArrayList<>()).add(scalar);
      } else if (parent != null) {
        values.computeIfAbsent(parent, path -> new HashMap<>()).put(scalar.path().step(), scalar);
      }
    }
  }

  String text() {
    return source.text();
  }

  List<SourceScalar> scalars() {
    return source.scalars();
  }

  int offset(int line, int column) {
    int start = source.lineStart(line);
    int points = source.text().codePointCount(start, source.lineEnd(line));
    return source.text().offsetByCodePoints(start, Math.min(column - 1, points));
  }

  @Nullable SourceScalar at(int offset) {
    return byStart.get(offset);
  }

  /** The scalar value of a key in the mapping at a path, or null. */
  @Nullable SourceScalar value(@Nullable SourcePath mapping, String key) {
    return mapping == null ? null : values.getOrDefault(mapping, Map.of()).get(key);
  }

  /** The keys of the mapping at a path, in order. */
  List<SourceScalar> keys(SourcePath mapping) {
    return keys.getOrDefault(mapping, List.of());
  }

  /** The mapping that the names lead to from the root, or null when it has no keys. */
  @Nullable SourcePath mapping(String... names) {
    for (SourcePath path : keys.keySet()) {
      if (isAt(path, names)) {
        return path;
      }
    }
    return null;
  }

  private static boolean isAt(SourcePath path, String... names) {
    SourcePath at = path;
    for (int i = names.length - 1; i >= 0; i--) {
      if (at == null || !at.step().equals(names[i])) {
        return false;
      }
      at = at.parent();
    }
    return at != null && at.parent() == null;
  }

  /** The mapping below a key, or null when its value is none. */
  @Nullable SourcePath below(SourceScalar key) {
    for (SourcePath path : keys.keySet()) {
      if (key.path().equals(path.parent()) && path.step().equals(key.value())) {
        return path;
      }
    }
    return null;
  }

  /** Where the text of a value begins, behind an anchor and a tag. */
  int textStart(SourceScalar scalar) {
    int at = scalar.start();
    while (at < scalar.end() && "&!".indexOf(text().charAt(at)) >= 0) {
      while (at < scalar.end() && !Character.isWhitespace(text().charAt(at))) {
        at++;
      }
      while (at < scalar.end() && Character.isWhitespace(text().charAt(at))) {
        at++;
      }
    }
    return at;
  }
}
