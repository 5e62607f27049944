package io.pigstyguard.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags of scalars that Ansible's loader has constructors for. */
final class Tags {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final String MERGE = CORE + "merge";
  private static final Map<String, ScalarType> SCALARS =
      Map.ofEntries(
          Map.entry(CORE + "null", ScalarType.NULL),
          Map.entry(CORE + "bool", ScalarType.BOOL),
          Map.entry(CORE + "int", ScalarType.INT),
          Map.entry(CORE + "float", ScalarType.FLOAT),
          Map.entry(CORE + "timestamp", ScalarType.TIMESTAMP),
          Map.entry(CORE + "str", ScalarType.STRING),
          Map.entry(CORE + "python/unicode", ScalarType.STRING),
          Map.entry(CORE + "binary", ScalarType.BINARY),
          Map.entry("!unsafe", ScalarType.UNSAFE),
          Map.entry("!vault", ScalarType.VAULT),
          Map.entry("!vault-encrypted", ScalarType.VAULT));

  private Tags() {}

  static @Nullable ScalarType scalar(String tag) {
    return SCALARS.get(tag);
  }

  static boolean isMerge(@Nullable String tag) {
    return MERGE.equals(tag);
  }

  /** Whether a tag leaves the type to the text, even of a quoted one. */
  static boolean isNonSpecific(@Nullable String tag) {
    return "!".equals(tag);
  }

  /** Whether Ansible knows the tag, if only for another kind of node. */
  static boolean isKnown(String tag) {
    return SCALARS.containsKey(tag)
        || CollectionTag.ofMapping(tag) != null
        || CollectionTag.ofSequence(tag) != null;
  }
}
