package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.pigstyguard.app.ServiceClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The packaged service, with the heap of the chart, while clients try to bring it down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodIT {
  private static final Duration FLOOD = Duration.ofSeconds(8);

  /** What the chart gives the container. */
  private static final long MOST_MEMORY = 384L << 20;

  private static final int MANY = 1 << 20;
  private static final String DENIED =
      review("all: {children: {infra: {hosts: {10.0.0.1: {nginx_sslmode: disable}}}}}");
  private static final String FINE = review("all: {vars: {}}");

  private GuardProcess guard;
  private ServiceClient service;

  @BeforeAll
  void start() throws IOException {
    Files.createDirectories(TestCluster.FOLDER);
    guard =
        GuardProcess.start(
            GuardProcess.freePort(),
            List.of("serve"),
            Map.of(
                "JAVA_TOOL_OPTIONS", "-Xmx128m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError",
                "QUARKUS_HTTP_HOST", "localhost"));
    guard.awaitReady();
    service = new ServiceClient(guard.port());
  }

  @AfterAll
  void stop() {
    guard.close();
  }

  @Test
  void judgesHonestReviewsAllTheWhile() throws IOException {
    List<String> honest = new ArrayList<>();
    List<String> answers;
    try (Flood flood = new Flood(service)) {
      flood.reviews(6, review("all: {}\n" + "k: x\n".repeat(MANY / 6)));
      flood.reviews(6, review("pg_users: [" + "{name: u, password: p},".repeat(MANY / 24) + "]"));
      flood.reviews(2, "{\"a\":".repeat(MANY / 5));
      flood.reviews(4, FINE);
      flood.halfBodies(60);
      flood.endlessBodies(6);
      flood.oversizedBodies(4);
      long end = System.nanoTime() + FLOOD.toNanos();
      while (System.nanoTime() < end) {
        honest.add(verdict(DENIED, false));
        honest.add(verdict(FINE, true));
      }
      answers = flood.answers();
    }
    assertThat(guard.isAlive()).as(guard.log()).isTrue();
    assertThat(guard.peakMemory()).isLessThan(MOST_MEMORY);
    assertThat(honest).contains("judged").allMatch(List.of("judged", "busy")::contains);
    assertThat(honest.stream().filter("judged"::equals).count())
        .as("judged of " + honest.size())
        .isGreaterThan(honest.size() * 9L / 10);
    assertThat(answers).contains("HTTP/1.1 200 OK", "HTTP/1.1 413 Request Entity Too Large");

    assertThat(guard.awaitReady()).isLessThan(Duration.ofSeconds(5));
    assertThat(verdict(DENIED, false)).isEqualTo("judged");
    assertThat(verdict(review("all: {}\n" + "# x\n".repeat(MANY / 4)), true)).isEqualTo("judged");
  }

  private String verdict(String review, boolean allowed) {
    try {
      HttpResponse<String> answer = service.post(review);
      boolean right = answer.body().contains("\"uid\":\"u\",\"allowed\":" + allowed);
      boolean busy = answer.body().contains("could not be judged");
      return answer.statusCode() == 200 && right && !busy
          ? "judged"
          : busy || answer.statusCode() == 503 ? "busy" : answer.statusCode() + " " + answer.body();
    } catch (UncheckedIOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String review(String inventory) {
    return "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{"
        + "\"uid\":\"u\",\"operation\":\"CREATE\",\"kind\":{\"kind\":\"ConfigMap\"},\"object\":{"
        + "\"metadata\":{\"name\":\"p\",\"namespace\":\"n\"},\"data\":{\"pigsty.yml\":\""
        + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(inventory))
        + "\"}}}}";
  }
}
