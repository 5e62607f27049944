package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An inventory, or the problem that keeps Ansible or us from resolving it.
 *
 * @param inventory empty when there is a problem
 */
public record InventoryResult(Inventory inventory, @Nullable Problem problem) {
  static InventoryResult resolved(Inventory inventory) {
    return new InventoryResult(inventory, null);
  }

  static InventoryResult unresolvable(Problem problem) {
    return new InventoryResult(Inventory.EMPTY, problem);
  }
}
