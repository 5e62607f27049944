package io.pigstyguard.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in the order that Python would iterate it, merge keys applied, each key once: the last
 * definition wins, at the position of the first.
 */
public final class Mapping implements Value {
  private final Map<Object, Entry> entries;
  private final int line;
  private final int column;

  /** Made when first asked for; threads that share the mapping would make equal ones. */
  private @Nullable Map<String, Entry> lowerCased;

  Mapping(Map<Object, Entry> entries, int line, int column) {
    this.entries = entries;
    this.line = line;
    this.column = column;
  }

  /** An empty mapping at a place. */
  public static Mapping empty(int line, int column) {
    return new Mapping(Map.of(), line, column);
  }

  /** A mapping of one entry, at the place of its key. */
  public static Mapping of(Entry entry) {
    return new Mapping(Map.of(entry.name(), entry), entry.key().line(), entry.key().column());
  }

  /** One mapping for several, of which the last wins. */
  public static Mapping merged(List<Mapping> mappings) {
    Map<Object, Entry> all = new LinkedHashMap<>();
    mappings.forEach(mapping -> all.putAll(mapping.entries));
    Mapping last = mappings.get(mappings.size() - 1);
    return new Mapping(all, last.line, last.column);
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return column;
  }

  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  public @Nullable Entry entry(String key) {
    return entries.get(key);
  }

  /** The last entry whose key is equal to a lower-case one but for case. */
  public @Nullable Entry entryIgnoringCase(String key) {
    Map<String, Entry> known = lowerCased;
    if (known == null) {
      Map<String, Entry> index = new HashMap<>();
      for (Entry entry : entries.values()) {
        index.put(entry.name().toLowerCase(Locale.ROOT), entry);
      }
      known = index;
      lowerCased = known;
    }
    return known.get(key);
  }

  public @Nullable Value get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** The same keys with other values. */
  Mapping withValues(UnaryOperator<Value> change) {
    Map<Object, Entry> changed = new LinkedHashMap<>();
    entries.forEach(
        (key, entry) -> changed.put(key, new Entry(entry.key(), change.apply(entry.value()))));
    return new Mapping(changed, line, column);
  }

  Map<Object, Entry> byKey() {
    return entries;
  }

  @Override
  public String toString() {
    return "{" + entries.size() + " entries}";
  }
}
