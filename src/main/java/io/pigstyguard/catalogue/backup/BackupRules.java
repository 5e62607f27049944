package io.pigstyguard.catalogue.backup;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class BackupRules {
  private BackupRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
