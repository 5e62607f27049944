package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.ReadResult;

/** Resolves a document into the inventory that Ansible would run with. */
public final class InventoryReader {
  private final RoleDefaultsTable table;

  public InventoryReader(RoleDefaultsTable table) {
    this.table = table;
  }

  /**
   * The inventory of a readable document; unreadable ones keep their problem.
   *
   * @param budget from which the resolution and all that is asked of the inventory is spent
   */
  public InventoryResult read(ReadResult text, Budget budget) {
    return text.match(document -> resolve(document, budget), InventoryResult::unresolvable);
  }

  private InventoryResult resolve(ReadResult.Document document, Budget budget) {
    try {
      Effort effort = new Effort(budget);
      GroupTree tree = new GroupTree(effort);
      new DocumentWalk(tree, effort).walk(document.root());
      Layers layers = new Layers(tree.group(GroupTree.ALL), effort);
      Inventory inventory = new Inventory(tree, document.root(), table, layers, budget);
      Problem excess =
          document.hasExpressions()
              ? new Expansion(inventory, table.of(inventory.version()), budget).problem()
              : null;
      return excess == null
          ? InventoryResult.resolved(inventory)
          : InventoryResult.unresolvable(excess);
    } catch (UnresolvableException e) {
      return InventoryResult.unresolvable(e.problem());
    }
  }
}
