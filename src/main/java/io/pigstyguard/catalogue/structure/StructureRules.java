package io.pigstyguard.catalogue.structure;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class StructureRules {
  private StructureRules() {}

  public static List<Rule> all() {
    return List.of(
        UnparseableInventory.RULE,
        DuplicateKey.RULE,
        UnknownTag.RULE,
        UnresolvableCredential.RULE,
        InvalidEnum.RULE,
        BackupRepoUndefined.RULE,
        PgIdentityInvalid.RULE,
        CredentialNotString.RULE,
        PortalAuthWithoutUsers.RULE);
  }
}
