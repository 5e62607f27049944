package io.pigstyguard.yaml;

/**
 * Something in a readable document that deserves a finding of its own.
 *
 * @param subject the key or the tag; never a value
 */
public record Oddity(Kind kind, String subject, int line, int column) {
  /** What is odd. */
  public enum Kind {
    /** A key that its mapping already had; the place is that of the later one. */
    DUPLICATE_KEY,
    /** A tag without a constructor in Ansible, which refuses the whole document. */
    UNKNOWN_TAG
  }
}
