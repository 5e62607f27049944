package io.pigstyguard.admission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pigstyguard.kube.KubeLimits;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads requests and writes responses. Thread-safe. */
final class ReviewJson {
  /** Names are not interned: the table of the JVM takes seconds for thousands of one hash. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(KubeLimits.LONGEST_VALUE).build())
          .build();

  private final ObjectWriter writer = new JsonMapper().writerFor(AdmissionReview.class);

  /**
   * A review that is still to be read.
   *
   * @param expired whether the time for reading is over
   */
  ReviewReader reader(InputStream body, BooleanSupplier expired) throws IOException {
    return new ReviewReader(FACTORY.createParser(body), expired);
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
    ReviewReader review = null;
    try {
      review = reader(head, () -> false);
      review.read();
      return review.uid();
    } catch (IOException e) {
      return review == null ? null : review.uid();
    }
  }
}
