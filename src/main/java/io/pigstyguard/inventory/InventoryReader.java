package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.ReadResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Resolves a document into the inventory that Ansible would run with. */
public final class InventoryReader {
  private final RoleDefaultsTable table;
  private final @Nullable Consumer<String> lookups;

  public InventoryReader(RoleDefaultsTable table) {
    this(table, null);
  }

  /**
   * A reader whose inventories tell what is asked of them.
   *
   * @param lookups told the name of a variable each time that a host is asked for it or that a walk
   *     over all definitions meets it; neither by references nor while the inventory is made
   */
  public InventoryReader(RoleDefaultsTable table, @Nullable Consumer<String> lookups) {
    this.table = table;
    this.lookups = lookups;
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
      if (excess != null) {
        return InventoryResult.unresolvable(excess);
      }
      if (lookups != null) {
        inventory.hosts().forEach(host -> host.tell(lookups));
      }
      return InventoryResult.resolved(inventory);
    } catch (UnresolvableException e) {
      return InventoryResult.unresolvable(e.problem());
    }
  }
}
