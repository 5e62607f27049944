package io.pigstyguard.rule;

import java.util.Map;

/**
 * A rule's action in each profile.
 *
 * @param criticalOnly whether production's action holds only for critical clusters, being off for
 *     others
 */
public record Actions(Action baseline, Action production, Action strict, boolean criticalOnly) {

  private static final Map<String, Action> LETTERS =
      Map.of("D", Action.DENY, "W", Action.WARN, "-", Action.OFF);

  /**
   * Reads the notation of the rule catalogue: baseline/production/strict as D, W or -, an asterisk
   * after production's for critical clusters only.
   *
   * @param rule whose actions they are, for whoever mistypes them
   */
  public static Actions parse(String rule, String text) {
    String[] parts = text.split("/", -1);
    if (parts.length == 3) {
      boolean criticalOnly = parts[1].endsWith("*");
      String second = criticalOnly ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
      Action baseline = LETTERS.get(parts[0]);
      Action production = LETTERS.get(second);
      Action strict = LETTERS.get(parts[2]);
      if (baseline != null && production != null && strict != null) {
        return new Actions(baseline, production, strict, criticalOnly);
      }
    }
    throw new IllegalArgumentException(
        rule
            + ": actions must have the form W/D/D, each D, W or -, with * after the second for"
            + " critical clusters only: '"
            + text
            + "'");
  }

  /** The action for a finding about a critical cluster or not. */
  public Action in(Profile profile, boolean critical) {
    return switch (profile) {
      case BASELINE -> baseline;
      case PRODUCTION -> criticalOnly && !critical ? Action.OFF : production;
      case STRICT -> strict;
    };
  }
}
