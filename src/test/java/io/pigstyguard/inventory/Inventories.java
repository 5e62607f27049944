package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.Objects;

/** Inventories of tests, read from text. */
final class Inventories {
  static final RoleDefaultsTable DEFAULTS = RoleDefaultsTable.load();

  private Inventories() {}

  static InventoryResult read(String text) {
    return new InventoryReader(DEFAULTS)
        .read(new YamlReader(YamlLimits.DEFAULT).read(text), Budget.unlimited());
  }

  static Inventory resolved(String text) {
    InventoryResult result = read(text);
    if (result.problem() != null) {
      throw new AssertionError(result.problem());
    }
    return result.inventory();
  }

  static Problem problem(String text) {
    return Objects.requireNonNull(read(text).problem(), "no problem");
  }

  static boolean isRefused(String text) {
    return read(text).problem() != null;
  }

  /** A variable of a host as text: its value, {@code null}, or {@code undefined}. */
  static String value(Inventory inventory, String host, String variable) {
    Host found = Objects.requireNonNull(inventory.host(host), host);
    Definition definition = found.definition(variable);
    if (definition == null) {
      return "undefined";
    }
    Value value = definition.value();
    if (value instanceof Scalar scalar) {
      return scalar.isNull() ? "null" : scalar.printed();
    }
    return value.toString();
  }
}
