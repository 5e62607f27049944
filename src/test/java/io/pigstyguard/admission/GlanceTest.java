package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Rule;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds no inventory, while every judge is busy. */
class GlanceTest {
  private static final int JUDGES = 2;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger judging = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();
  private ReviewServer server;

  /** A rule takes as long as the test likes. */
  private void takeTime() {
    judging.incrementAndGet();
    try {
      assertThat(end.await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Counting implements ReviewObserver {
    @Override
    public void reviewed(Review review, long nanos) {
      told.incrementAndGet();
    }

    @Override
    public void refused(int status) {
      throw new AssertionError("nothing is refused, but HTTP " + status);
    }
  }

  @BeforeEach
  void serve() throws Exception {
    BodyLimits limits = BodyLimits.forHeap(128 << 20, 8 << 20);
    List<Rule> rules = new ArrayList<>(Reviewers.rules());
    rules.add(new ScriptedRule(this::takeTime));
    Reviewer reviewer = Reviewers.of(rules, Reviewers.policy(false));
    server =
        new ReviewServer(
            new ValidateEndpoint(reviewer, new Counting(), limits),
            new Lanes(limits, JUDGES - 1, System::nanoTime),
            LONGEST);
  }

  @AfterEach
  void stop() throws Exception {
    end.countDown();
    server.close();
  }

  @Test
  void answersAtOnceWhatHoldsNoInventory() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> inventories = new ArrayList<>();
    for (int i = 0; i < JUDGES + 3; i++) {
      inventories.add(
          post(
              "pigsty.yml",
              "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m, pg_admin_password: DBUser.DBA}}}}"));
    }
    awaitJudges();

    for (int i = 0; i < 5; i++) {
      HttpResponse<String> other = post("app.properties", "a=b").get(5, TimeUnit.SECONDS);
      assertThat(other.body()).contains("\"allowed\":true");
    }
    assertThat(judging.get()).isEqualTo(JUDGES);
    assertThat(inventories).noneMatch(CompletableFuture::isDone);

    end.countDown();
    for (CompletableFuture<HttpResponse<String>> inventory : inventories) {
      assertThat(inventory.get(20, TimeUnit.SECONDS).body()).contains("PIG-PWD-002");
    }
    assertThat(told.get()).isEqualTo(inventories.size() + 5);
  }

  @Test
  void judgesInItsTurnWhatCannotBeRead() throws Exception {
    for (int i = 0; i < JUDGES; i++) {
      var unusedAnswer = post("pigsty.yml", "all: {}");
    }
    awaitJudges();
    CompletableFuture<HttpResponse<String>> odd = post("pigsty.yml", "[");
    end.countDown();

    assertThat(odd.get(20, TimeUnit.SECONDS).body()).contains("PIG-CFG-001");
  }

  private void awaitJudges() throws InterruptedException {
    for (int i = 0; i < 200 && judging.get() < JUDGES; i++) {
      Thread.sleep(50);
    }
    assertThat(judging.get()).isEqualTo(JUDGES);
  }

  private CompletableFuture<HttpResponse<String>> post(String key, String text) {
    String review =
        """
        {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {"uid": "u",
         "operation": "CREATE", "kind": {"version": "v1", "kind": "ConfigMap"}, "object":
         {"metadata": {"name": "n", "namespace": "m"}, "data": {"%s": "%s"}}}}
        """
            .formatted(key, text);
    return client.sendAsync(
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/?timeout=20s".formatted(server.port())))
            .POST(HttpRequest.BodyPublishers.ofString(review))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
