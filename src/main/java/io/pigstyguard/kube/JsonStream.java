package io.pigstyguard.kube;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON from outside, read token by token: who reads it keeps what it needs and skips the rest, so
 * that memory is taken by what is kept and not by what is sent. Every count and length is capped.
 *
 * <p>Each method that reads a value begins at the value's first token and ends at its last.
 */
public final class JsonStream {
  private static final int TOKENS_BETWEEN_CLOCK_LOOKS = 1024;

  private final JsonParser json;
  private final BooleanSupplier expired;
  private int tokens;

  /**
   * A stream before its first token.
   *
   * @param expired whether the time for reading is over
   */
  public JsonStream(JsonParser json, BooleanSupplier expired) {
    this.json = json;
    this.expired = expired;
  }

  /** Reads the value of a field. */
  public interface FieldReader {
    /** Reads the value of the field of that name, or has it skipped by {@link JsonStream#skip}. */
    void read(String field) throws IOException;
  }

  /**
   * The next token, or null at the end.
   *
   * @throws JsonStreamException when the time is over
   */
  public @Nullable JsonToken next() throws IOException {
    if (++tokens % TOKENS_BETWEEN_CLOCK_LOOKS == 0 && expired.getAsBoolean()) {
      throw JsonStreamException.late();
    }
    return json.nextToken();
  }

  public boolean isNull() {
    return json.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Skips a value, whatever it holds. */
  public void skip() throws IOException {
    int depth = 0;
    JsonToken token = json.currentToken();
    while (token != null) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
      token = next();
    }
  }

  /**
   * Reads an object field by field; null has none.
   *
   * @throws JsonStreamException when it is another kind of value
   */
  public void object(String name, FieldReader reader) throws IOException {
    if (isNull()) {
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw JsonStreamException.form(name + " must be an object");
    }
    while (next() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      next();
      reader.read(field);
    }
  }

  /**
   * Reads a list item by item; null has none.
   *
   * @param most how many items there may be
   * @throws JsonStreamException when it is longer, or another kind of value
   */
  public void list(String name, int most, FieldReader reader) throws IOException {
    if (isNull()) {
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw JsonStreamException.form(name + " must be a list");
    }
    int count = 0;
    while (next() != JsonToken.END_ARRAY && json.currentToken() != null) {
      if (++count > most) {
        throw JsonStreamException.limit("must not have more than %d %s".formatted(most, name));
      }
      reader.read(name);
    }
  }

  /**
   * A text, or a number or truth value as text; null for null.
   *
   * @param longest how many characters it may have
   * @throws JsonStreamException when it is longer, or another kind of value
   */
  public @Nullable String text(String name, int longest) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == null || !token.isScalarValue()) {
      throw JsonStreamException.form(name + " must be a text");
    }
    String text = json.getText();
    if (text.length() > longest) {
      throw JsonStreamException.limit(
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
  public Map<String, String> texts(String name, int most, int longest) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    object(
        name,
        key -> {
          String text = text(name, longest);
          put(texts, key, text == null ? "" : text, name, most);
        });
    return texts;
  }

  /** Like {@link #texts}, but leaves out what is no text instead of refusing it. */
  public Map<String, String> onlyTexts(String name, int most, int longest) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    object(
        name,
        key -> {
          if (json.currentToken() == JsonToken.VALUE_STRING) {
            put(texts, key, String.valueOf(text(name, longest)), name, most);
          } else {
            texts.remove(key);
            skip();
          }
        });
    return texts;
  }

  private static void put(Map<String, String> texts, String key, String text, String name, int most)
      throws JsonStreamException {
    if (key.length() > KubeLimits.LONGEST_NAME) {
      throw JsonStreamException.limit(
          "must not have a key of more than %d characters in %s"
              .formatted(KubeLimits.LONGEST_NAME, name));
    }
    texts.put(key, text);
    if (texts.size() > most) {
      throw JsonStreamException.limit("must not have more than %d %s".formatted(most, name));
    }
  }
}
