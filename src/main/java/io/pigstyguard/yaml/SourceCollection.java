package io.pigstyguard.yaml;

/**
 * A mapping or a sequence where it stands in its text; offsets are those of {@link String#charAt}.
 *
 * @param mapping whether it has keys
 * @param flow whether it is in braces or brackets
 * @param start where its anchor, tag, bracket, first key or first dash begins
 * @param end behind its closing bracket; of one in block style, where what follows it begins
 * @param size how many keys or items it has
 */
public record SourceCollection(
    SourcePath path, boolean mapping, boolean flow, int start, int end, int size) {
  @Override
  public String toString() {
    return path + "@" + start;
  }
}
