package io.pigstyguard.remedy;

import org.jspecify.annotations.Nullable;

/**
 * When a change applies.
 *
 * @param origin whether what is found must be written, or be the default of a role
 * @param key of the same item that must have a value, or null for any item
 * @param value of that key
 */
public record Condition(Origin origin, @Nullable String key, @Nullable String value) {
  /** Always. */
  static final Condition NONE = new Condition(Origin.ANY, null, null);

  /** Where the value comes from that a finding is about. */
  public enum Origin {
    ANY,
    WRITTEN,
    DEFAULTED
  }
}
