package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises parameters in another version of an inventory: by what they are called and what they
 * hold, not by where they stand. An item of a list is known by its name, or by its content when it
 * has none; notation, anchors and the order of items and keys make no difference.
 */
public final class ParamIdentities {
  /** What Pigsty's lists call their items by: users, databases, services; users of MinIO. */
  private static final List<String> NAMES = List.of("name", "access_key");

  private static final int VARIABLE = -1;
  private static final int KEY = -2;
  private static final int NAMED_ITEM = -3;
  private static final int ITEM = -4;
  private static final int MISSING = -5;
  private static final int NULL = -6;
  private static final int SCALAR = -7;
  private static final int VAULT = -8;
  private static final int UNKNOWN_TAG = -9;
  private static final int MAPPING = -10;
  private static final int SEQUENCE = -11;

  private final Identities numbers;
  private final IdentityHashMap<Value, Boolean> referring = new IdentityHashMap<>();
  private final IdentityHashMap<Value, Integer> contents = new IdentityHashMap<>();
  private final Map<Host, IdentityHashMap<Value, Integer>> views = new HashMap<>();

  /** Parameters under the numbers of a comparison. */
  public ParamIdentities(Identities numbers) {
    this.numbers = numbers;
  }

  /** The number of the variable that a parameter is part of. */
  public int variable(Param param) {
    Param top = param;
    for (Param outer = top.parent(); outer != null; outer = outer.parent()) {
      top = outer;
    }
    return numbers.of(VARIABLE, numbers.of(top.key()));
  }

  /** The number of a path. */
  public int path(Param param) {
    Param outer = param.parent();
    if (outer == null) {
      return variable(param);
    }
    int step = param.index() < 0 ? numbers.of(KEY, numbers.of(param.key())) : item(param);
    return numbers.of(path(outer), step);
  }

  private int item(Param item) {
    for (String key : NAMES) {
      Param name = item.get(key);
      if (!name.isEmpty() && name.isScalar()) {
        return numbers.of(NAMED_ITEM, numbers.of(name.text()));
      }
    }
    Value value = item.value();
    return numbers.of(ITEM, value == null ? MISSING : content(value, item.host(), item.hops()));
  }

  /**
   * The number of a value as its host sees it, references resolved. Collections have one each: what
   * is reported of them is that something is missing in them, and the rest may change.
   */
  public int value(Param param) {
    Value value = param.value();
    if (value instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (value == null) {
      return MISSING;
    }
    return value instanceof Mapping ? MAPPING : SEQUENCE;
  }

  private int content(Value written, Host host, int hops) {
    Value value = References.resolve(written, host, hops);
    if (value instanceof Scalar scalar) {
      return scalar(scalar);
    }
    Map<Value, Integer> known =
        refers(value) ? views.computeIfAbsent(host, first -> new IdentityHashMap<>()) : contents;
    Integer number = known.get(value);
    if (number == null) {
      number = collection(value, host, References.left(written, host, hops));
      known.put(value, number);
    }
    return number;
  }

  private int scalar(Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> NULL;
      case VAULT -> numbers.of(VAULT, numbers.of(scalar.text()));
      case UNKNOWN_TAG -> numbers.of(UNKNOWN_TAG, numbers.of(scalar.text()));
      case STRING, UNSAFE, BOOL, INT, FLOAT, TIMESTAMP, BINARY ->
          numbers.of(SCALAR, numbers.of(scalar.printed()));
    };
  }

  private int collection(Value value, Host host, int hops) {
    int[] parts;
    int at = 0;
    int number;
    if (value instanceof Mapping mapping) {
      parts = new int[mapping.entries().size()];
      for (Entry entry : mapping.entries()) {
        parts[at++] = numbers.of(numbers.of(entry.name()), content(entry.value(), host, hops));
      }
      number = MAPPING;
    } else {
      List<Value> items = ((Sequence) value).items();
      parts = new int[items.size()];
      for (Value item : items) {
        parts[at++] = content(item, host, hops);
      }
      number = SEQUENCE;
    }
    Arrays.sort(parts);
    for (int part : parts) {
      number = numbers.of(number, part);
    }
    return number;
  }

  /** Whether hosts may see a collection differently. */
  private boolean refers(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.type() == ScalarType.STRING && References.target(scalar) != null;
    }
    @Nullable Boolean known = referring.get(value);
    if (known == null) {
      known =
          value instanceof Mapping mapping
              ? mapping.entries().stream().anyMatch(entry -> refers(entry.value()))
              : ((Sequence) value).items().stream().anyMatch(this::refers);
      referring.put(value, known);
    }
    return known;
  }
}
