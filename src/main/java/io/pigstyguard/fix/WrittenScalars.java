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
final class WrittenScalars {
  private final YamlSource source;
  private final Map<Integer, SourceScalar> byStart = new HashMap<>();
  private final Map<SourcePath, List<SourceScalar>> keys = new HashMap<>();
  private final Map<SourcePath, Map<String, SourceScalar>> values = new HashMap<>();

  WrittenScalars(YamlSource source) {
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

  /** How lines end. */
  String lineEnd() {
    return text().contains("\r\n") ? "\r\n" : "\n";
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

  /** The key of that name in the mapping at a path, or null. */
  @Nullable SourceScalar key(SourcePath mapping, String name) {
    for (SourceScalar key : keys(mapping)) {
      if (key.value().equals(name)) {
        return key;
      }
    }
    return null;
  }

  /** The mapping whose first key comes first behind an offset, or null. */
  @Nullable SourcePath firstMappingFrom(int offset) {
    for (SourceScalar scalar : scalars()) {
      if (scalar.key() && scalar.start() > offset) {
        return scalar.path();
      }
    }
    return null;
  }

  /** The first scalar in the list that is the value of a key, or null. */
  @Nullable SourceScalar firstItem(SourceScalar key) {
    for (SourceScalar scalar : scalars()) {
      for (SourcePath at = scalar.path(); at != null; at = at.parent()) {
        SourcePath list = at.step().equals("[0]") ? at.parent() : null;
        if (list != null && list.step().equals(key.value()) && key.path().equals(list.parent())) {
          return scalar;
        }
      }
    }
    return null;
  }

  /** Whether a key has a value somewhere. */
  boolean hasKey(String name) {
    return scalars().stream().anyMatch(one -> !one.key() && one.path().step().equals(name));
  }

  /** The first mapping in which a key has a value, or null. */
  @Nullable SourcePath holding(String key, String value) {
    for (SourceScalar scalar : scalars()) {
      boolean is = scalar.path().step().equals(key) && scalar.value().equals(value);
      if (!scalar.key() && is) {
        return scalar.path().parent();
      }
    }
    return null;
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
