package io.pigstyguard.policy;

import io.pigstyguard.yaml.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The text of an inventory.
 *
 * @param key the key of the object that holds it; empty for a file
 * @param problem why its bytes are no text, so that it cannot be read, or null
 */
public record Document(String key, String text, @Nullable Problem problem) {

  /** A document whose bytes are text. */
  public Document(String key, String text) {
    this(key, text, null);
  }

  @Override
  public String toString() {
    return key;
  }
}
