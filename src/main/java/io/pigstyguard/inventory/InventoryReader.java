package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.ReadResult;

/** Resolves a document into the inventory that Ansible would run with. */
public final class InventoryReader {
  private final RoleDefaultsTable table;

  public InventoryReader(RoleDefaultsTable table) {
    this.table = table;
  }

  /** The inventory of a readable document; unreadable ones keep their problem. */
  public InventoryResult read(ReadResult text, Budget budget) {
    return text.match(document -> resolve(document, budget), InventoryResult::unresolvable);
  }

  private InventoryResult resolve(ReadResult.Document document, Budget budget) {
    try {
      GroupTree tree = new GroupTree(budget);
      new DocumentWalk(tree, budget).walk(document.root());
      Layers layers = new Layers(tree.group(GroupTree.ALL), budget);
      Inventory inventory = new Inventory(tree, document.root(), table, layers);
      Problem excess =
          document.hasExpressions()
              ? new Expansion(inventory, table.of(inventory.version())).problem()
              : null;
      return excess == null
          ? InventoryResult.resolved(inventory)
          : InventoryResult.unresolvable(excess);
    } catch (UnresolvableException e) {
      return InventoryResult.unresolvable(e.problem());
    }
  }
}
