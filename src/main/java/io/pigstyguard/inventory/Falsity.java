package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;

/** What Python takes for false in a condition. */
final class Falsity {
  private Falsity() {}

  static boolean of(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping.entries().isEmpty();
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().isEmpty();
    }
    Scalar scalar = (Scalar) value;
    return switch (scalar.type()) {
      case NULL -> true;
      case BOOL -> !scalar.truth();
      case INT -> scalar.integer().signum() == 0;
      case FLOAT -> scalar.decimal() == 0;
      case STRING, UNSAFE, BINARY -> scalar.text().isEmpty();
      case TIMESTAMP, VAULT, UNKNOWN_TAG -> false;
    };
  }
}
