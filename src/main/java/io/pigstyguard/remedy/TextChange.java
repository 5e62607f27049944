package io.pigstyguard.remedy;

/** A change to a text that is the value of a key, or an item of a list. */
public sealed interface TextChange extends Change {
  /** Whether a text is one that it changes. */
  default boolean appliesTo(String text) {
    return true;
  }

  /** The text after the change. */
  String applyTo(String text);

  @Override
  default void accept(Editor editor) {
    editor.rewrite(this);
  }

  /** Puts an element in front of a list that is a text with commas. */
  record Prepend(String list, String element) implements TextChange {
    @Override
    public String words() {
      return "Put '" + element + "' in front of `" + list + "`";
    }

    @Override
    public String applyTo(String text) {
      return text.isBlank() ? element : element + ", " + text;
    }
  }

  /** Appends to the text of a key. */
  record Append(String key, String end) implements TextChange {
    @Override
    public String words() {
      return "Append '" + end + "' to `" + key + "`";
    }

    @Override
    public String applyTo(String text) {
      return text + end;
    }
  }

  /** Replaces the last occurrence of a part. */
  record ReplacePart(String part, String replacement) implements TextChange {
    @Override
    public String words() {
      return "Write '" + replacement + "' in place of '" + part + "'";
    }

    @Override
    public boolean appliesTo(String text) {
      return text.contains(part);
    }

    @Override
    public String applyTo(String text) {
      int at = text.lastIndexOf(part);
      return text.substring(0, at) + replacement + text.substring(at + part.length());
    }
  }

  /** Makes a text of a value that YAML reads as something else. */
  record Quote() implements TextChange {
    @Override
    public String words() {
      return "Put the value in single quotes";
    }

    @Override
    public String applyTo(String text) {
      return text;
    }
  }
}
