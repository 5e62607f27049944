package io.pigstyguard.fix;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.RoleDefaultsTable;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.List;

/** What an inventory gets without writing it, of the release that it names. */
record Defaults(RoleDefaultsTable table) {

  /** MinIO's users where the role's own list applies; none where the inventory has a list. */
  List<Param> minioUsers(String text) {
    Inventory inventory =
        new InventoryReader(table)
            .read(new YamlReader(YamlLimits.DEFAULT).read(text), Budget.unlimited())
            .inventory();
    for (Cluster cluster : inventory.clusters(Module.MINIO)) {
      Param users = cluster.first().param("minio_users");
      if (!users.isWritten()) {
        return users.items();
      }
    }
    return List.of();
  }
}
