package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over real connections. */
@QuarkusTest
@TestProfile(TracedProfile.class)
class ServiceTest {
  private static final String BAD = "all: {vars: {a: 1, a: 2}}";
  private static final int MEBIBYTE = 1 << 20;

  @Inject HttpServer server;
  private ServiceClient client;

  @BeforeEach
  void connect() {
    client = new ServiceClient(server.getSecurePort());
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void deniesOverTheVersionOfHttpThatApiServersSpeak(Version offered)
      throws JsonProcessingException {
    HttpResponse<String> answer = client.post(offered, "/validate?timeout=5s", SampleReview.JSON);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    JsonNode review = new ObjectMapper().readTree(answer.body());
    assertThat(review.get("apiVersion").asText()).isEqualTo("admission.k8s.io/v1");
    assertThat(review.get("kind").asText()).isEqualTo("AdmissionReview");
    assertThat(review.at("/response/uid").asText()).isEqualTo("try");
    assertThat(review.at("/response/allowed").asBoolean()).isFalse();
    assertThat(review.at("/response/status/code").asInt()).isEqualTo(403);
    assertThat(review.at("/response/status/message").asText()).contains("[PIG-PWD-002 ");
    assertThat(review.findValue("retryAfterSeconds")).isNull();
  }

  @Test
  void admitsWhatIsNoInventory() {
    assertThat(client.post(configMap("app.properties", "a=b")).body())
        .isEqualTo(
            "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                + "\"response\":{\"uid\":\"u-1\",\"allowed\":true}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{}",
        "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\"}",
        "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{}}",
        "{\"apiVersion\":\"admission.k8s.io/v1beta1\",\"kind\":\"AdmissionReview\","
            + "\"request\":{\"uid\":\"x\"}}"
      })
  void refusesWhatIsNoReviewInOneLine(String body) {
    HttpResponse<String> answer = client.post(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
    assertThat(answer.body()).startsWith("the body must be").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"object\":[]",
        "\"object\":{\"kind\":\"ConfigMap\",\"metadata\":{\"labels\":{\"a\":{}}}}",
        "\"operation\":{\"x\":1}"
      })
  void answersAReviewOfAnotherFormWhenItsUidIsKnown(String part) {
    HttpResponse<String> answer =
        client.post(
            "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                + "\"request\":{\"uid\":\"u-7\","
                + part
                + "}}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"uid\":\"u-7\",\"allowed\":false", "could not be judged");
  }

  @Test
  void answersAReviewThatNestsWithoutEnd() {
    HttpResponse<String> answer =
        client.post(
            "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                + "\"request\":{\"uid\":\"u-8\",\"options\":"
                + "[".repeat(5000)
                + "]".repeat(5000)
                + "}}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"uid\":\"u-8\",\"allowed\":false");
  }

  @Test
  void namesTheCapThatAReviewExceeds() {
    StringBuilder labels = new StringBuilder("\"l\":\"\"");
    for (int i = 0; i < 10_000; i++) {
      labels.append(",\"l").append(i).append("\":\"\"");
    }
    HttpResponse<String> answer = client.post(labelled("u-9", labels));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"uid\":\"u-9\",\"allowed\":false")
        .contains("the request must not have more than 10000 labels");
  }

  @Test
  void admitsWhatTheSweepCannotLookAtButNotWhatItFinds() {
    String version = "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",";
    String broken = version + "\"request\":{\"uid\":\"u-1\",\"object\":[]}}";
    assertThat(client.post(Version.HTTP_1_1, "/sweep?timeout=1s", broken).body())
        .contains("\"uid\":\"u-1\",\"allowed\":true", "could not be judged");
    assertThat(client.post(Version.HTTP_1_1, "/sweep?timeout=1s", SampleReview.JSON).body())
        .contains("\"allowed\":false", "[PIG-PWD-002 ");
    assertThat(client.post(Version.HTTP_1_1, "/sweep?timeout=1s", configMap("a.txt", "b")).body())
        .contains("\"allowed\":true}")
        .doesNotContain("warnings");
  }

  private static String labelled(String uid, CharSequence labels) {
    return "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{"
        + "\"uid\":\"%s\",\"object\":{\"metadata\":{\"labels\":{%s}}}}}".formatted(uid, labels);
  }

  @Test
  void refusesOtherMethodsAndTypes() {
    HttpResponse<String> get =
        client.send(
            client.client(), "/validate", "application/json", "GET", BodyPublishers.noBody());
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("allow")).hasValue("POST");
    HttpResponse<String> yaml =
        client.send(
            client.client(),
            "/validate",
            "application/yaml",
            "POST",
            BodyPublishers.ofString("a: b"));
    assertThat(yaml.statusCode()).isEqualTo(415);
    assertThat(yaml.body()).isEqualTo("the content type must be application/json\n");
  }

  @Test
  void takesTwoObjectsOfTheLargestSize() {
    String text = "x".repeat(MEBIBYTE - 10);
    HttpResponse<String> answer =
        client.post(
            ReviewBodies.update(
                ReviewBodies.secret("big", Map.of("a.txt", text + "y")),
                ReviewBodies.secret("big", Map.of("a.txt", text))));
    assertThat(answer.body()).contains("\"allowed\":true");
  }

  @Test
  void saysHowLongABodyMayBe() {
    String tooLong = " ".repeat(8 * MEBIBYTE + 1);
    HttpResponse<String> declared = client.post(tooLong);
    assertThat(declared.statusCode()).isEqualTo(413);
    assertThat(declared.body()).isEqualTo("the body must not be longer than 8388608 bytes\n");
    HttpResponse<String> chunked =
        client.send(
            client.client(),
            "/validate",
            "application/json",
            "POST",
            BodyPublishers.ofByteArrays(List.of(tooLong.getBytes(StandardCharsets.UTF_8))));
    assertThat(chunked.statusCode()).isEqualTo(413);
  }

  @Test
  void refusesAnObjectThatIsTooLongWhenItsUidIsKnown() {
    String text = "x".repeat(8 * MEBIBYTE);
    HttpResponse<String> answer =
        client.post(ReviewBodies.create(ReviewBodies.configMap("big", Map.of("a.txt", text))));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"allowed\":false", "the body must not be longer than 8388608 bytes");
  }

  @Test
  void keepsHealthAndMetricsOffTheReviewPort() {
    assertThat(ServiceClient.get(server.getManagementPort(), "/q/health/live").body())
        .contains("UP");
    assertThat(ServiceClient.get(server.getManagementPort(), "/q/health/ready").body())
        .contains("warm-up", "certificates");
    for (String path : List.of("/q/health", "/q/metrics")) {
      HttpResponse<String> other =
          client.send(client.client(), path, "text/plain", "GET", BodyPublishers.noBody());
      assertThat(other.statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void measuresWithoutNamesFromOutside() {
    client.post(configMap("pigsty.yml", BAD));
    List<String> before = series();
    for (int i = 0; i < 50; i++) {
      client.post(
          ReviewBodies.create(
              ReviewBodies.configMap("name-from-outside-" + i, Map.of("pigsty.yml", BAD))));
      client.send(
          client.client(), "/path-from-outside-" + i, "text/plain", "GET", BodyPublishers.noBody());
    }
    List<String> after = series();
    assertThat(after).noneMatch(line -> line.contains("from-outside"));
    assertThat(after).hasSameSizeAs(before).hasSizeLessThan(400);
    assertThat(after)
        .contains(
            "pigsty_guard_reviews_total{outcome=\"denied\"}",
            "pigsty_guard_review_duration_seconds_bucket{claimed=\"true\",le=\"7.0E-4\"}",
            "pigsty_guard_findings_total{action=\"deny\",rule=\"PIG-CFG-002\"}",
            "pigsty_guard_certificate_not_after_seconds{certificate=\"serving\"}");
  }

  private List<String> series() {
    return ServiceClient.get(server.getManagementPort(), "/q/metrics")
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        // The JVM adds series of its own while it runs, one for every new cause of a collection.
        .filter(line -> !line.startsWith("jvm_"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toList());
  }

  private static String configMap(String key, String text) {
    return ReviewBodies.create(ReviewBodies.configMap("pigsty", Map.of(key, text)));
  }
}
