package io.pigstyguard.kube;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A value in JSON, read token by token, so that memory is taken by what is kept and not by what is
 * sent.
 */
public final class JsonStream extends ValueStream {
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

  /**
   * The next token, or null at the end.
   *
   * @throws ValueStreamException when the time is over
   */
  public @Nullable JsonToken next() throws IOException {
    if (++tokens % TOKENS_BETWEEN_CLOCK_LOOKS == 0 && expired.getAsBoolean()) {
      throw ValueStreamException.late();
    }
    return json.nextToken();
  }

  /** Nothing at all, as at the end of a text that breaks off, is no text and no object. */
  @Override
  Shape shape() {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return Shape.NULL;
    }
    if (token == JsonToken.VALUE_STRING) {
      return Shape.TEXT;
    }
    if (token == JsonToken.START_OBJECT) {
      return Shape.OBJECT;
    }
    return token != null && token.isScalarValue() ? Shape.OTHER_SCALAR : Shape.LIST;
  }

  @Override
  String scalar() throws IOException {
    return json.getText();
  }

  @Override
  void fields(FieldReader reader) throws IOException {
    while (next() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      next();
      reader.read(field);
    }
  }

  @Override
  void items(ItemReader reader) throws IOException {
    while (next() != JsonToken.END_ARRAY && json.currentToken() != null) {
      reader.read();
    }
  }

  @Override
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
}
