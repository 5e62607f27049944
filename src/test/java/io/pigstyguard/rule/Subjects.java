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
    return new InventoryReader(KNOWLEDGE.parameters())
        .read(new YamlReader(YamlLimits.DEFAULT).read(text), Budget.unlimited())
        .inventory();
  }

  public static Subject subject(String text) {
    Subject.Context context =
        new Subject.Context(
            KNOWLEDGE, Thresholds.DEFAULT, cluster -> false, Instant.EPOCH, Budget.unlimited());
    return new Subject(StoredObject.FILE, inventory(text), null, List.of(), context);
  }
}
