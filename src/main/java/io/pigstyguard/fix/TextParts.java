package io.pigstyguard.fix;

import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import org.jspecify.annotations.Nullable;

/** What is known about a text that is to be edited, and the ways to edit it. */
record TextParts(
    WrittenText written, KeyInsertion insertion, Removal removal, RoleDefaultText defaults) {

  static TextParts of(String text, RoleDefaultText defaults) {
    WrittenText written = new WrittenText(YamlSource.of(text));
    return new TextParts(written, new KeyInsertion(written), new Removal(written), defaults);
  }

  /** The edit that puts YAML in place of a value; null for a block of text. */
  @Nullable Edit replaced(SourceScalar value, String yaml) {
    if (value.style() == SourceScalar.Style.BLOCK) {
      return null;
    }
    int start = written.textStart(value);
    return new Edit(start, value.end(), start == value.end() ? " " + yaml : yaml);
  }

  /** The edit that puts a text in place of a value, in its quotes, or in single ones. */
  @Nullable Edit rewritten(SourceScalar value, String text) {
    boolean doubled = value.style() == SourceScalar.Style.DOUBLE_QUOTED;
    String quoted =
        doubled
            ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
            : "'" + text.replace("'", "''") + "'";
    return replaced(value, quoted);
  }
}
