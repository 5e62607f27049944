package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.fuzz.Pace;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bodies that are made to cost as much as they can, beyond what their inventories may cost. */
class HostileReviewTest {
  private static final int LONGEST_ANSWER = 1 << 20;
  private static final String KEY = "pigsty.yml";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ValidateEndpoint endpoint =
      new ValidateEndpoint(
          Reviewers.of(Catalogue.rules(), Reviewers.policy(false)),
          new Silence(),
          BodyLimits.forHeap(1 << 30, 8 << 20));

  @TestFactory
  Stream<DynamicTest> bodiesAreAnsweredInTime() {
    return bodies().entrySet().stream()
        .map(
            body ->
                dynamicTest(body.getKey(), () -> assertThat(answer(body.getValue())).isNotNull()));
  }

  @Test
  void countsTheCausesThatAnAnswerLeavesOut() throws IOException {
    JsonNode response =
        MAPPER
            .readTree(answer(review(data("all: {}\n" + "k: x\n".repeat(15_000)))))
            .get("response");

    JsonNode causes = response.at("/status/details/causes");
    assertThat(causes).hasSize(2001);
    assertThat(causes.get(2000).get("message").asText()).isEqualTo("and 12999 more");
    assertThat(response.at("/status/message").asText()).contains("14999 findings");
  }

  private static Map<String, String> bodies() {
    String small = "all: {vars: {pg_cluster: m}}";
    Map<String, String> bodies = new TreeMap<>();
    bodies.put("deep JSON", "{\"a\":".repeat(200_000));
    bodies.put("deep lists", review(data("x")).replace("\"x\"", "[".repeat(900) + "]".repeat(900)));
    bodies.put("long number", "{\"a\":" + "1".repeat(1 << 20) + "}");
    bodies.put("many fields", "{" + "\"a\":1,".repeat(200_000) + "\"b\":1}");
    bodies.put("field names of one hash", "{" + ofOneHash(15) + review(data(small)).substring(1));
    bodies.put("escapes", review(data("\u0001\u2028".repeat(100_000))));
    bodies.put("blanks between keys", review(annotated("pigsty-guard.io/keys", blanks(), small)));
    bodies.put(
        "blanks between clusters",
        review(annotated("pigsty-guard.io/critical-clusters", blanks(), small)));
    bodies.put(
        "stars",
        review(
            annotated(
                "pigsty-guard.io/critical-clusters",
                "*a".repeat(50_000) + "b",
                "all: {children: {m: {hosts: {h: {pg_seq: 1}}, vars: {pg_cluster: "
                    + "a".repeat(1000)
                    + "}}}}")));
    bodies.put(
        "many globs",
        review(
            annotated("pigsty-guard.io/critical-clusters", "*b,".repeat(50_000), clusters(2000))));
    bodies.put("keys", review(entries(20_000, "x")));
    bodies.put("inventories", review(entries(4000, small)));
    bodies.put(
        "last applied",
        review(
            annotated(
                "kubectl.kubernetes.io/last-applied-configuration",
                "{\"data\":".repeat(20_000),
                small)));
    return bodies;
  }

  private static String blanks() {
    return "x" + " ".repeat(100_000) + "\t".repeat(100_000) + "y";
  }

  private static String clusters(int count) {
    StringBuilder text = new StringBuilder("all:\n  children:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "    c%d: {hosts: {h%d: {pg_seq: 1}}, vars: {pg_cluster: c%d}}\n".formatted(i, i, i));
    }
    return text.toString();
  }

  private static ObjectNode data(String text) {
    ObjectNode object = MAPPER.createObjectNode();
    object.putObject("metadata").put("name", "p").put("namespace", "n");
    object.putObject("data").put(KEY, text);
    return object;
  }

  private static ObjectNode annotated(String name, String value, String text) {
    ObjectNode object = data(text);
    object.withObject("/metadata/annotations").put(name, value);
    return object;
  }

  /** So many powers of two of fields whose names have the same {@link String#hashCode}. */
  private static String ofOneHash(int bits) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 1 << bits; i++) {
      fields.append('"');
      for (int bit = 0; bit < bits; bit++) {
        fields.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      fields.append("\":0,");
    }
    return fields.toString();
  }

  private static ObjectNode entries(int count, String text) {
    ObjectNode object = data(text);
    for (int i = 0; i < count; i++) {
      object.withObject("/data").put("k" + i + ".pigsty.yml", text);
    }
    return object;
  }

  private static String review(ObjectNode object) {
    ObjectNode review = MAPPER.createObjectNode();
    review.put("apiVersion", "admission.k8s.io/v1").put("kind", "AdmissionReview");
    ObjectNode request = review.putObject("request").put("uid", "u").put("operation", "CREATE");
    request.putObject("kind").put("kind", "ConfigMap");
    request.set("object", object);
    try {
      return MAPPER.writeValueAsString(review);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String answer(String body) {
    ValidateEndpoint.Reply reply = Pace.REVIEW.of(() -> reply(body));
    assertThat(reply.status().code()).isIn(200, 400);
    assertThat(reply.content().length()).isLessThan(LONGEST_ANSWER);
    return reply.content().toString();
  }

  private ValidateEndpoint.Reply reply(String body) {
    Exchange exchange =
        new Exchange(Entry.NAMED, new TimeBudget(Duration.ofSeconds(30)), System::nanoTime);
    exchange.body().add(Buffer.buffer(body));
    exchange.become(Exchange.State.WHOLE);
    return endpoint.reply(exchange);
  }

  private static final class Silence implements ReviewObserver {
    @Override
    public void reviewed(Review review, long nanos) {
      assertThat(review.response().uid()).isEqualTo("u");
    }

    @Override
    public void refused(int status) {
      assertThat(status).isEqualTo(400);
    }
  }
}
