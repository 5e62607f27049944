package io.pigstyguard.admission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads requests and writes responses. Thread-safe. */
final class ReviewJson {
  /** Twice the base64 of the most that Kubernetes stores in an object. */
  private static final int LONGEST_STRING = 3 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final ObjectReader reader = MAPPER.readerFor(AdmissionReview.class);
  private final ObjectWriter writer = MAPPER.writerFor(AdmissionReview.class);

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LONGEST_STRING).build());
  }

  /**
   * Reads a review.
   *
   * @throws IOException when it is no JSON or has another form
   */
  AdmissionReview read(InputStream body) throws IOException {
    return reader.readValue(body);
  }

  Buffer write(AdmissionResponse response) {
    try {
      return Buffer.buffer(writer.writeValueAsBytes(AdmissionReview.answer(response)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer must always be writable", e);
    }
  }

  /** The uid of the request in the first part of a review, or null when it is not there. */
  @Nullable String uid(InputStream head) {
    try (JsonParser parser = MAPPER.createParser(head)) {
      return enter(parser, "request") && enter(parser, "uid") ? parser.getValueAsString() : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Goes to the value of a field of the object that comes next. */
  private static boolean enter(JsonParser parser, String field) throws IOException {
    if (parser.currentToken() == null) {
      parser.nextToken();
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = field.equals(parser.currentName());
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
