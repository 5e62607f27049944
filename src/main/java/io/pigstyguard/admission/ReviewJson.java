package io.pigstyguard.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** Reads requests and writes responses. Thread-safe. */
final class ReviewJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final ObjectReader reader = MAPPER.readerFor(AdmissionReview.class);
  private final ObjectWriter writer = MAPPER.writerFor(AdmissionReview.class);

  /**
   * Reads a review.
   *
   * @throws IOException when it is no JSON or has another form
   */
  AdmissionReview read(InputStream body) throws IOException {
    return reader.readValue(body);
  }

  byte[] write(AdmissionResponse response) {
    try {
      return writer.writeValueAsBytes(AdmissionReview.answer(response));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer must always be writable", e);
    }
  }
}
