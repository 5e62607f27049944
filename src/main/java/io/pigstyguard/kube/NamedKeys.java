package io.pigstyguard.kube;

import io.pigstyguard.rule.StoredObject.DataEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an annotation names as inventories.
 *
 * @param annotated whether there is such an annotation, even one that names nothing
 */
record NamedKeys(boolean annotated, Set<String> keys) {
  private static final NamedKeys NONE = new NamedKeys(false, Set.of());

  /**
   * The names in an annotation's value. Neither commas nor blanks can be part of a key's name, so
   * both separate names.
   *
   * @param value null where there is no annotation
   */
  static NamedKeys of(@Nullable String value) {
    if (value == null) {
      return NONE;
    }
    Set<String> keys = new TreeSet<>();
    int begin = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || isSeparator(value.charAt(i))) {
        if (i > begin) {
          keys.add(value.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return new NamedKeys(true, keys);
  }

  private static boolean isSeparator(char c) {
    return c == ',' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** What is named but is no key, in order. */
  List<String> missingFrom(List<DataEntry> entries) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<String> missing = new TreeSet<>(keys);
    entries.forEach(entry -> missing.remove(entry.key()));
    return List.copyOf(missing);
  }
}
