package io.pigstyguard.yaml;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags that Ansible's loader has constructors for. */
final class Tags {
  private static final String CORE = "tag:yaml.org,2002:";

  private static final Map<String, ScalarType> SCALARS =
      Map.of(
          CORE + "null",
          ScalarType.NULL,
          CORE + "bool",
          ScalarType.BOOL,
          CORE + "int",
          ScalarType.INT,
          CORE + "float",
          ScalarType.FLOAT,
          CORE + "timestamp",
          ScalarType.TIMESTAMP,
          CORE + "str",
          ScalarType.STRING,
          CORE + "binary",
          ScalarType.BINARY,
          "!unsafe",
          ScalarType.UNSAFE,
          "!vault",
          ScalarType.VAULT,
          "!vault-encrypted",
          ScalarType.VAULT);
  private static final Set<String> MAPPINGS = Set.of(CORE + "map", CORE + "set", "!unsafe", "!");
  private static final Set<String> SEQUENCES =
      Set.of(CORE + "seq", CORE + "omap", CORE + "pairs", "!unsafe", "!");

  private Tags() {}

  static @Nullable ScalarType scalar(String tag) {
    return SCALARS.get(tag);
  }

  static boolean isMerge(String tag) {
    return tag.equals(CORE + "merge");
  }

  static boolean isMapping(@Nullable String tag) {
    return tag == null || MAPPINGS.contains(tag);
  }

  static boolean isSequence(@Nullable String tag) {
    return tag == null || SEQUENCES.contains(tag);
  }

  /** Whether the tag exists for another kind of node, which Ansible refuses as a type error. */
  static boolean isKnown(String tag) {
    return SCALARS.containsKey(tag) || MAPPINGS.contains(tag) || SEQUENCES.contains(tag);
  }
}
