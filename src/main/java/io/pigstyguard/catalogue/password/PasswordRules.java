package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class PasswordRules {
  private PasswordRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
