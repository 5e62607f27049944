package io.pigstyguard.rule;

/**
 * A rule's action in each profile.
 *
 * @param criticalOnly whether production's action holds only for critical clusters, being off for
 *     others
 */
public record Actions(Action baseline, Action production, Action strict, boolean criticalOnly) {

  /**
   * Reads the notation of the rule catalogue: baseline/production/strict as D, W or -, an asterisk
   * after production's for critical clusters only.
   */
  public static Actions parse(String text) {
    String[] parts = text.replace("*", "").split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("actions must have the form W/D/D: " + text);
    }
    return new Actions(
        action(parts[0]), action(parts[1]), action(parts[2]), text.indexOf('*') >= 0);
  }

  private static Action action(String letter) {
    return switch (letter) {
      case "D" -> Action.DENY;
      case "W" -> Action.WARN;
      case "-" -> Action.OFF;
      default -> throw new IllegalArgumentException("action must be D, W or -: " + letter);
    };
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
