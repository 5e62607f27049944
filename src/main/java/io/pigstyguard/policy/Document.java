package io.pigstyguard.policy;

/**
 * The text of an inventory.
 *
 * @param key the key of the object that holds it; empty for a file
 */
public record Document(String key, String text) {
  @Override
  public String toString() {
    return key;
  }
}
