package io.pigstyguard.fix;

import io.pigstyguard.yaml.SourceCollection;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written in a text, by place and by key. */
final class WrittenText {
  private final YamlSource source;
  private final Map<Integer, SourceScalar> byStart = new HashMap<>();
  private final Map<SourcePath, List<SourceScalar>> keys = new HashMap<>();
  private final Map<SourcePath, Map<String, SourceScalar>> values = new HashMap<>();
  private final Map<String, Map<String, SourcePath>> holders = new HashMap<>();
  private final Map<SourcePath, SourceCollection> collections = new HashMap<>();
  private final Map<Integer, SourceCollection> collectionsByStart = new HashMap<>();
  private final Map<SourcePath, Map<String, SourceCollection>> below = new HashMap<>();
  private final Map<SourcePath, List<Extent>> parts = new HashMap<>();
  private @Nullable SourceCollection root;

  /** From an offset up to another. */
  record Extent(int start, int end) {}

  WrittenText(YamlSource source) {
    this.source = source;
    source.scalars().forEach(this::add);
    source.collections().forEach(this::add);
    source.aliases().forEach(one -> value(one.path(), one.start(), one.end()));
    parts.replaceAll((path, all) -> entries(path, all));
  }

  private void add(SourceScalar scalar) {
    byStart.merge(
        scalar.start(), scalar, (first, later) -> first.end() > first.start() ? first : later);
    if (scalar.key()) {
      keys.computeIfAbsent(scalar.path(), path -> new ArrayList<>()).add(scalar);
      part(scalar.path(), scalar.start(), scalar.end());
      return;
    }
    SourcePath parent = scalar.path().parent();
    if (parent != null) {
      String step = scalar.path().step();
      values.computeIfAbsent(parent, path -> new HashMap<>()).put(step, scalar);
      holders.computeIfAbsent(step, key -> new HashMap<>()).putIfAbsent(scalar.value(), parent);
    }
    value(scalar.path(), scalar.start(), scalar.end());
  }

  private void add(SourceCollection collection) {
    collections.put(collection.path(), collection);
    collectionsByStart.put(collection.start(), collection);
    SourcePath parent = collection.path().parent();
    if (parent == null) {
      root = collection;
    } else {
      below
          .computeIfAbsent(parent, path -> new HashMap<>())
          .put(collection.path().step(), collection);
    }
    value(collection.path(), collection.start(), collection.end());
  }

  private void value(SourcePath path, int start, int end) {
    SourcePath parent = path.parent();
    if (parent != null) {
      part(parent, start, end);
    }
  }

  private void part(SourcePath collection, int start, int end) {
    parts.computeIfAbsent(collection, path -> new ArrayList<>()).add(new Extent(start, end));
  }

  /** In order; in a mapping each key with what follows up to the next. */
  private List<Extent> entries(SourcePath path, List<Extent> all) {
    List<Extent> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(Extent::start).thenComparingInt(Extent::end));
    List<SourceScalar> names = keys(path);
    if (names.isEmpty()) {
      return sorted;
    }
    List<Extent> entries = new ArrayList<>(names.size());
    int next = 0;
    for (Extent part : sorted) {
      if (next < names.size() && part.start() == names.get(next).start()) {
        next++;
        entries.add(part);
      } else if (!entries.isEmpty()) {
        int last = entries.size() - 1;
        entries.set(last, new Extent(entries.get(last).start(), part.end()));
      }
    }
    return entries;
  }

  String text() {
    return source.text();
  }

  /** Where the line of an offset begins. */
  int lineStart(int offset) {
    return text().lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line behind that of an offset begins, or the end. */
  int nextLine(int offset) {
    int end = text().indexOf('\n', offset);
    return end < 0 ? text().length() : end + 1;
  }

  /** Whether nothing but blanks is before an offset in its line. */
  boolean startsLine(int offset) {
    return text().substring(lineStart(offset), offset).isBlank();
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

  /** Whether a key has a value somewhere. */
  boolean hasKey(String name) {
    return holders.containsKey(name);
  }

  /** The first mapping in which a key has a value, or null. */
  @Nullable SourcePath holding(String key, String value) {
    return holders.getOrDefault(key, Map.of()).get(value);
  }

  /** The keys of the mapping at a path, in order. */
  List<SourceScalar> keys(SourcePath mapping) {
    return keys.getOrDefault(mapping, List.of());
  }

  /** The collection at a path, or null. */
  @Nullable SourceCollection collection(SourcePath path) {
    return collections.get(path);
  }

  /** The collection that begins at an offset, or null; of several the outermost. */
  @Nullable SourceCollection collectionAt(int offset) {
    return collectionsByStart.get(offset);
  }

  /** The collection that is the value of a key, or null. */
  @Nullable SourceCollection below(SourcePath mapping, String key) {
    return below.getOrDefault(mapping, Map.of()).get(key);
  }

  /** The mapping that the names lead to from the root, or null. */
  @Nullable SourcePath mapping(String... names) {
    SourceCollection at = root;
    for (String name : names) {
      at = at == null ? null : below(at.path(), name);
    }
    return at == null || !at.mapping() ? null : at.path();
  }

  /** What a collection in braces or brackets holds, in order; a value belongs to its key. */
  List<Extent> parts(SourceCollection flow) {
    return parts.getOrDefault(flow.path(), List.of());
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
