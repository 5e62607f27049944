package io.pigstyguard.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Ansible's loader makes of a mapping or list under one of the tags that it knows. */
enum CollectionTag {
  /** The collection as it is written. */
  PLAIN {
    @Override
    Value apply(Value collection) {
      return collection;
    }
  },
  /** {@code !!set}: the keys; no mapping to Ansible. */
  SET {
    @Override
    Value apply(Value collection) {
      List<Value> keys = new ArrayList<>();
      ((Mapping) collection).entries().forEach(entry -> keys.add(entry.key()));
      return new Sequence(keys, collection.line(), collection.column());
    }
  },
  /** {@code !!omap} and {@code !!pairs}: a list of pairs; no mapping to Ansible. */
  PAIRS {
    @Override
    Value apply(Value collection) {
      List<Value> pairs = new ArrayList<>();
      for (Value item : ((Sequence) collection).items()) {
        if (!(item instanceof Mapping mapping) || mapping.entries().size() != 1) {
          throw new UnreadableException(Problem.syntax("must be a mapping of one key", item));
        }
        Entry entry = mapping.entries().iterator().next();
        pairs.add(new Sequence(List.of(entry.key(), entry.value()), item.line(), item.column()));
      }
      return new Sequence(pairs, collection.line(), collection.column());
    }
  },
  /**
   * {@code !unsafe}: no text in it is templated. Ansible 2.14 silently empties the collections in
   * it, newer releases keep them: such values are refused.
   */
  UNSAFE {
    @Override
    Value apply(Value collection) {
      if (collection instanceof Sequence sequence) {
        List<Value> items = sequence.items().stream().map(CollectionTag::unsafe).toList();
        return new Sequence(items, sequence.line(), sequence.column());
      }
      return ((Mapping) collection).withValues(CollectionTag::unsafe);
    }
  };

  private static final String CORE = "tag:yaml.org,2002:";
  private static final Map<String, CollectionTag> MAPPINGS =
      Map.of(
          "!",
          PLAIN,
          CORE + "map",
          PLAIN,
          CORE + "python/dict",
          PLAIN,
          CORE + "set",
          SET,
          "!unsafe",
          UNSAFE);
  private static final Map<String, CollectionTag> SEQUENCES =
      Map.of(
          "!",
          PLAIN,
          CORE + "seq",
          PLAIN,
          CORE + "omap",
          PAIRS,
          CORE + "pairs",
          PAIRS,
          "!unsafe",
          UNSAFE);

  abstract Value apply(Value collection);

  /** The tag of a mapping, or null when Ansible has none such for mappings. */
  static @Nullable CollectionTag ofMapping(@Nullable String tag) {
    return tag == null ? PLAIN : MAPPINGS.get(tag);
  }

  /** The tag of a list, or null when Ansible has none such for lists. */
  static @Nullable CollectionTag ofSequence(@Nullable String tag) {
    return tag == null ? PLAIN : SEQUENCES.get(tag);
  }

  private static Value unsafe(Value value) {
    if (!(value instanceof Scalar scalar) || scalar.type() == ScalarType.VAULT) {
      throw new UnreadableException(
          Problem.syntax("must be a plain value in a collection tagged as unsafe", value));
    }
    return scalar.type() == ScalarType.STRING
        ? new Scalar(ScalarType.UNSAFE, scalar.text(), scalar.line(), scalar.column())
        : scalar;
  }
}
