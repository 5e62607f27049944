package io.pigstyguard.catalogue.availability;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class AvailabilityRules {
  private AvailabilityRules() {}

  public static List<Rule> all() {
    return List.of();
  }
}
