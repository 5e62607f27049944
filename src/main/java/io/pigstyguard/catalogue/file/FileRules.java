package io.pigstyguard.catalogue.file;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class FileRules {
  private FileRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
