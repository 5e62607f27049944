package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Value;
import org.jspecify.annotations.Nullable;

/**
 * Jinja in values: a text that is only {@code {{ other_var }}} has the value of that variable on
 * the same host; any other expression stays unknown.
 */
final class References {
  /** Hops from a definition to what it stands for, those on the way into it included. */
  static final int LONGEST_CHAIN = 10;

  private References() {}

  static boolean isExpression(Value value) {
    return value instanceof Scalar scalar
        && scalar.type() == ScalarType.STRING
        && scalar.isTemplated();
  }

  /** The variable that a text stands for, or null when it is no reference. */
  static @Nullable String target(Scalar scalar) {
    return isExpression(scalar) ? scalar.reference() : null;
  }

  /** The referenced value, or the value itself when it is no resolvable reference. */
  static Value resolve(Value value, Host host, int hops) {
    Value current = value;
    for (int left = hops; left > 0; left--) {
      Value next = next(current, host);
      if (next == null) {
        break;
      }
      current = next;
    }
    return current;
  }

  /** How many more references may be followed behind the value that {@link #resolve} gives. */
  static int left(Value value, Host host, int hops) {
    int left = hops;
    Value current = next(value, host);
    while (left > 0 && current != null) {
      left--;
      current = next(current, host);
    }
    return left;
  }

  private static @Nullable Value next(Value value, Host host) {
    String name = value instanceof Scalar scalar ? target(scalar) : null;
    if (name == null) {
      return null;
    }
    Definition definition = host.effective(name);
    return definition == null ? host.defaults().value(name) : definition.value();
  }
}
