package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class PrivilegeRules {
  private PrivilegeRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
