package io.pigstyguard.kube;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value from outside, read part by part, whatever it is written in: who reads it keeps what it
 * needs and skips the rest. Every count and length is capped.
 *
 * <p>Each method that reads a value begins at the value's first part and ends at its last.
 */
public abstract sealed class ValueStream permits JsonStream, YamlStream {
  /** What a value is, as JSON tells values apart. */
  enum Shape {
    NULL,
    TEXT,
    /** A number or a truth value. */
    OTHER_SCALAR,
    OBJECT,
    LIST
  }

  /** Reads the value of a field. */
  public interface FieldReader {
    /** Reads the value of the field of that name, or has it skipped by {@link #skip}. */
    void read(String field) throws IOException;
  }

  /** Reads an item of a list. */
  interface ItemReader {
    void read() throws IOException;
  }

  /** What the current value is. */
  abstract Shape shape();

  /** The current value as text, which is no object and no list. */
  abstract String scalar() throws IOException;

  /** Reads the fields of the current value, which is an object. */
  abstract void fields(FieldReader reader) throws IOException;

  /** Reads the items of the current value, which is a list. */
  abstract void items(ItemReader reader) throws IOException;

  /** Skips a value, whatever it holds. */
  public abstract void skip() throws IOException;

  public final boolean isNull() {
    return shape() == Shape.NULL;
  }

  /**
   * Reads an object field by field; null has none.
   *
   * @throws ValueStreamException when it is another kind of value
   */
  public final void object(String name, FieldReader reader) throws IOException {
    if (isNull()) {
      return;
    }
    if (shape() != Shape.OBJECT) {
      throw ValueStreamException.form(name + " must be an object");
    }
    fields(reader);
  }

  /**
   * Reads a list item by item; null has none.
   *
   * @param most how many items there may be
   * @throws ValueStreamException when it is longer, or another kind of value
   */
  public final void list(String name, int most, FieldReader reader) throws IOException {
    if (isNull()) {
      return;
    }
    if (shape() != Shape.LIST) {
      throw ValueStreamException.form(name + " must be a list");
    }
    int[] count = new int[1];
    items(
        () -> {
          if (++count[0] > most) {
            throw ValueStreamException.limit("must not have more than %d %s".formatted(most, name));
          }
          reader.read(name);
        });
  }

  /**
   * A text, or a number or truth value as text; null for null.
   *
   * @param longest how many characters it may have
   * @throws ValueStreamException when it is longer, or another kind of value
   */
  public final @Nullable String text(String name, int longest) throws IOException {
    return switch (shape()) {
      case NULL -> null;
      case TEXT, OTHER_SCALAR -> capped(scalar(), name, longest);
      case OBJECT, LIST -> throw ValueStreamException.form(name + " must be a text");
    };
  }

  private static String capped(String text, String name, int longest) throws ValueStreamException {
    if (text.length() > longest) {
      throw ValueStreamException.limit(
          "must not have a %s of more than %d characters".formatted(name, longest));
    }
    return text;
  }

  /**
   * The texts of an object by key; null becomes an empty text.
   *
   * @param most how many there may be
   * @param longest how many characters each may have
   */
  final Map<String, String> texts(String name, int most, int longest) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    object(
        name,
        key -> {
          String text = text(name, longest);
          put(texts, key, text == null ? "" : text, name, most);
        });
    return texts;
  }

  /** Like {@link #texts}, but leaves out what is neither text nor null instead of refusing it. */
  final Map<String, String> onlyTexts(String name, int most, int longest) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    object(
        name,
        key -> {
          switch (shape()) {
            case NULL -> put(texts, key, "", name, most);
            case TEXT -> put(texts, key, capped(scalar(), name, longest), name, most);
            case OTHER_SCALAR, OBJECT, LIST -> {
              texts.remove(key);
              skip();
            }
          }
        });
    return texts;
  }

  private static void put(Map<String, String> texts, String key, String text, String name, int most)
      throws ValueStreamException {
    if (key.length() > KubeLimits.LONGEST_NAME) {
      throw ValueStreamException.limit(
          "must not have a key of more than %d characters in %s"
              .formatted(KubeLimits.LONGEST_NAME, name));
    }
    texts.put(key, text);
    if (texts.size() > most) {
      throw ValueStreamException.limit("must not have more than %d %s".formatted(most, name));
    }
  }
}
