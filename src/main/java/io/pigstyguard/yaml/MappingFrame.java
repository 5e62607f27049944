package io.pigstyguard.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is being read. Merged entries come first and explicit ones override them, as in
 * PyYAML's {@code flatten_mapping}; in a list of merged mappings the earlier one wins.
 */
final class MappingFrame extends Frame {
  private final Map<Object, Entry> explicit = new LinkedHashMap<>();
  private final List<Mapping> merged = new ArrayList<>();
  private final List<Oddity> oddities;
  private @Nullable Scalar key;
  private boolean merging;

  MappingFrame(
      CollectionTag tag, @Nullable String anchor, int line, int column, List<Oddity> oddities) {
    super(tag, anchor, line, column);
    this.oddities = oddities;
  }

  boolean expectsKey() {
    return key == null && !merging;
  }

  void expectMerge() {
    merging = true;
  }

  @Override
  void add(Value value) {
    if (merging) {
      merge(value);
      merging = false;
      return;
    }
    if (key == null) {
      key = asKey(value);
      return;
    }
    explicit(key, value);
    key = null;
  }

  private static Scalar asKey(Value value) {
    if (value instanceof Scalar scalar && scalar.type() != ScalarType.VAULT) {
      return scalar;
    }
    throw new UnreadableException(Problem.syntax("must have a plain text as key", value));
  }

  private void explicit(Scalar name, Value value) {
    if (put(explicit, identity(name), new Entry(name, value))) {
      oddities.add(
          new Oddity(Oddity.Kind.DUPLICATE_KEY, name.printed(), name.line(), name.column()));
    }
  }

  /** Python keeps the first of equal keys, with the last value; the place is that of the last. */
  private static boolean put(Map<Object, Entry> entries, Object identity, Entry entry) {
    Entry former = entries.put(identity, entry);
    if (former == null) {
      return false;
    }
    if (former.key().type() != entry.key().type()) {
      entries.put(identity, new Entry(former.key().at(entry.key()), entry.value()));
    }
    return true;
  }

  private void merge(Value value) {
    if (value instanceof Mapping mapping) {
      merged.add(mapping);
      return;
    }
    if (!(value instanceof Sequence sequence)) {
      throw notMergeable(value);
    }
    for (int i = sequence.items().size() - 1; i >= 0; i--) {
      if (!(sequence.items().get(i) instanceof Mapping mapping)) {
        throw notMergeable(sequence.items().get(i));
      }
      merged.add(mapping);
    }
  }

  private static UnreadableException notMergeable(Value value) {
    return new UnreadableException(
        Problem.syntax("must be a mapping or a list of mappings after '<<'", value));
  }

  @Override
  Value collection() {
    if (merged.isEmpty()) {
      return new Mapping(explicit, line(), column());
    }
    Map<Object, Entry> all = new LinkedHashMap<>();
    merged.forEach(mapping -> mapping.byKey().forEach((key, entry) -> put(all, key, entry)));
    explicit.forEach((key, entry) -> put(all, key, entry));
    return new Mapping(all, line(), column());
  }

  /** Equal for keys that are equal in Python, where 1, 1.0 and true are one key. */
  private static Object identity(Scalar key) {
    return switch (key.type()) {
      case STRING, UNSAFE -> key.text();
      case INT -> key.integer();
      case BOOL -> key.truth() ? BigInteger.ONE : BigInteger.ZERO;
      case FLOAT -> number(key.decimal());
      case NULL -> ScalarType.NULL;
      case TIMESTAMP, BINARY, VAULT, UNKNOWN_TAG -> List.of(key.type(), key.text());
    };
  }

  private static Object number(double number) {
    return number == Math.rint(number) && Double.isFinite(number)
        ? new BigDecimal(number).toBigInteger()
        : (Object) number;
  }
}
