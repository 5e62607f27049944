package io.pigstyguard.knowledge;

import io.pigstyguard.inventory.RoleDefaultsTable;

/** What is known about Pigsty itself, loaded once. */
public record Knowledge(RoleDefaultsTable parameters, PublicCredentials credentials) {
  /** The data that the product ships. */
  public static Knowledge load() {
    return new Knowledge(RoleDefaultsTable.load(), PublicCredentials.load());
  }
}
