package io.pigstyguard.catalogue.file;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class FileRules {
  private static final List<Rule> RULES =
      List.of(
          PlaintextSecretInConfigmap.RULE,
          PrivateKeyInConfigmap.RULE,
          CaKeyBesideInventory.RULE,
          PrivateKeyInsideInventory.RULE,
          EditorNotAllowed.RULE,
          NamespaceNotAllowed.RULE,
          PlaintextSecretFromGit.RULE,
          PkiBackupNotRecorded.RULE,
          LastAppliedCopy.RULE,
          PlaintextAtRest.RULE,
          CmdbOpenToPublic.RULE,
          MarkedWithoutInventory.RULE,
          NamedKeyMissing.RULE);

  private FileRules() {}

  public static List<Rule> all() {
    return RULES;
  }
}
