package io.pigstyguard.catalogue.structure;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class StructureRules {
  private StructureRules() {}

  public static List<Rule> all() {
    return List.of(
        new UnparseableInventory(),
        new DuplicateKey(),
        new UnknownTag(),
        new UnresolvableCredential(),
        new InvalidEnum(),
        new BackupRepoUndefined(),
        new PgIdentityInvalid(),
        new CredentialNotString(),
        new PortalAuthWithoutUsers());
  }
}
