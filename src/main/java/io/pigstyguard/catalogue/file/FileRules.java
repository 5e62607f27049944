package io.pigstyguard.catalogue.file;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class FileRules {
  private static final List<Rule> RULES =
      List.of(
          new PlaintextSecretInConfigmap(),
          new PrivateKeyInConfigmap(),
          new CaKeyBesideInventory(),
          new PrivateKeyInsideInventory(),
          new EditorNotAllowed(),
          new NamespaceNotAllowed(),
          new PlaintextSecretFromGit(),
          new PkiBackupNotRecorded(),
          new LastAppliedCopy(),
          new PlaintextAtRest(),
          new CmdbOpenToPublic(),
          new MarkedWithoutInventory(),
          new NamedKeyMissing());

  private FileRules() {}

  public static List<Rule> all() {
    return RULES;
  }
}
