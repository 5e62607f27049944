package io.pigstyguard.rule;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.time.Instant;
import java.util.List;

/** Subjects made of inventory texts. */
public final class Subjects {
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private Subjects() {}

  public static Inventory inventory(String text) {
    return inventory(text, Budget.unlimited());
  }

  private static Inventory inventory(String text, Budget budget) {
    return new InventoryReader(KNOWLEDGE.parameters())
        .read(new YamlReader(YamlLimits.DEFAULT).read(text), budget)
        .inventory();
  }

  public static Subject subject(String text) {
    return subject(text, Budget.unlimited());
  }

  /** A subject that is read and judged within a budget. */
  public static Subject subject(String text, Budget budget) {
    Subject.Context context =
        new Subject.Context(KNOWLEDGE, Thresholds.DEFAULT, cluster -> false, Instant.EPOCH, budget);
    return new Subject(StoredObject.FILE, inventory(text, budget), null, List.of(), context);
  }
}
