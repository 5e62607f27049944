package io.pigstyguard.fix;

import io.pigstyguard.inventory.RoleDefaultsTable;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;

/** What is known about a text that is to be edited, and the ways to edit it. */
record TextParts(
    WrittenScalars written, KeyInsertion insertion, Removal removal, RoleDefaultText defaults) {

  static TextParts of(String text, RoleDefaultsTable table) {
    WrittenScalars written = new WrittenScalars(YamlSource.of(text));
    return new TextParts(
        written, new KeyInsertion(written), new Removal(written), new RoleDefaultText(text, table));
  }

  /** The edit that puts YAML in place of a value. */
  Edit replaced(SourceScalar value, String yaml) {
    int start = written.textStart(value);
    return new Edit(start, value.end(), start == value.end() ? " " + yaml : yaml);
  }

  /** The edit that puts a text in place of a value, in its quotes, or in single ones. */
  Edit rewritten(SourceScalar value, String text) {
    boolean doubled = value.style() == SourceScalar.Style.DOUBLE_QUOTED;
    String quoted =
        doubled
            ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
            : "'" + text.replace("'", "''") + "'";
    return replaced(value, quoted);
  }
}
