package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.fuzz.Choices;
import io.pigstyguard.fuzz.Verdict;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any body gets a well-formed answer, or is refused in one line. */
class ReviewFuzzTest {
  private static final int RANDOM_REVIEWS = 400;
  private static final int PIECE = 1000;
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final OddReviews REVIEWS = new OddReviews();

  /** Judges by all rules; what it answers by default is what must never fail. */
  private final ValidateEndpoint endpoint =
      new ValidateEndpoint(
          Reviewers.of(Catalogue.rules(), Reviewers.policy(false)),
          new Complete(),
          BodyLimits.forHeap(1 << 30, 1 << 20));

  @FuzzTest
  void anyBody(byte[] bytes) throws IOException {
    Exchange exchange =
        new Exchange(Entry.NAMED, new TimeBudget(Duration.ofSeconds(30)), System::nanoTime);
    for (int at = 0; at < bytes.length; at += PIECE) {
      int end = Math.min(at + PIECE, bytes.length);
      exchange.body().add(Buffer.buffer(java.util.Arrays.copyOfRange(bytes, at, end)));
    }
    exchange.become(Exchange.State.WHOLE);
    check(endpoint.reply(exchange));
  }

  /** The bytes choose what is odd in a review that API servers send. */
  @FuzzTest
  void oddReviews(byte[] bytes) throws IOException {
    anyBody(REVIEWS.next(new Choices(bytes)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void randomOddReviews() throws IOException {
    Random random = new Random(6);
    for (int i = 0; i < RANDOM_REVIEWS; i++) {
      byte[] bytes = new byte[500];
      random.nextBytes(bytes);
      oddReviews(bytes);
    }
  }

  private static void check(ValidateEndpoint.Reply reply) throws IOException {
    String content = reply.content().toString();
    if (!reply.json()) {
      assertThat(reply.status().code()).isEqualTo(400);
      assertThat(content).matches("[ -~]{10,200}\n");
      return;
    }
    assertThat(reply.status().code()).isEqualTo(200);
    JsonNode review = STRICT.readTree(content);
    assertThat(review.path("apiVersion").asText()).isEqualTo("admission.k8s.io/v1");
    assertThat(review.path("kind").asText()).isEqualTo("AdmissionReview");
    JsonNode response = review.path("response");
    assertThat(response.path("uid").isTextual()).isTrue();
    assertThat(response.path("allowed").isBoolean()).isTrue();
    if (!response.path("allowed").asBoolean()) {
      JsonNode status = response.path("status");
      assertThat(status.path("code").asInt()).isEqualTo(403);
      assertThat(status.path("message").asText())
          .isNotBlank()
          .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
      assertThat(status.path("message").asText().getBytes(StandardCharsets.UTF_8))
          .hasSizeLessThanOrEqualTo(4096);
    }
    for (JsonNode warning : response.path("warnings")) {
      assertThat(warning.asText()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
      assertThat(warning.asText().codePoints().count()).isLessThanOrEqualTo(256);
    }
  }

  /** Holds that no review broke off and that every rule has judged. */
  private static final class Complete implements ReviewObserver {
    @Override
    public void reviewed(Review review, long nanos) {
      assertThat(review.response().status())
          .as("outcome of the review")
          .satisfiesAnyOf(
              status -> assertThat(status).isNull(),
              status -> assertThat(status.message()).doesNotContain("broke off"));
      if (review.inspection() != null) {
        Verdict.check(review.inspection());
      }
    }

    @Override
    public void refused(int status) {
      assertThat(status).isEqualTo(400);
    }
  }
}
