package io.pigstyguard.yaml;

/**
 * A scalar where it stands in its text; offsets are those of {@link String#charAt}.
 *
 * @param path of the scalar, or of the mapping when it is a key
 * @param start where its anchor, tag or text begins
 * @param end behind its last character
 * @param value the text, quotes and escapes undone
 */
public record SourceScalar(
    SourcePath path, boolean key, Style style, int start, int end, String value) {
  /** How a scalar is written. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BLOCK
  }

  @Override
  public String toString() {
    return path + "@" + start;
  }
}
