package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Rule;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** An entry of the service with clients, little room and one judge, who stops at a gate. */
final class IntakeService {
  static final int LONGEST = 128 << 10;
  static final int ROOM = 100 << 10;
  static final String TOO_LONG = "the body must not be longer than " + LONGEST + " bytes";
  static final String BUSY = "the guard is too busy, or the request arrives too slowly";
  static final String INVENTORY =
      "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m,"
          + " pg_admin_password: 7mQ-vT2x_Wz9pLr4}}}}";

  final AtomicLong now = new AtomicLong();
  private final BodyLimits limits = new BodyLimits(LONGEST, 64 << 10, ROOM, 1 << 20, ROOM, 1 << 20);
  final Lanes lanes = new Lanes(limits, 0, now::get);
  final Room room = lanes.of(Entry.NAMED, 0).room();
  final Map<Integer, Integer> refused = new ConcurrentHashMap<>();
  final AtomicInteger reviewed = new AtomicInteger();
  final AtomicInteger judging = new AtomicInteger();
  final CountDownLatch gate = new CountDownLatch(1);
  private final List<Connection> connections = new ArrayList<>();
  volatile boolean gated;
  volatile boolean broken;
  private final ReviewServer server;

  private final class Counting implements ReviewObserver {
    @Override
    public void reviewed(Review review, long nanos) {
      reviewed.incrementAndGet();
      if (broken) {
        throw new IllegalStateException("secret-text");
      }
    }

    @Override
    public void refused(int status) {
      refused.merge(status, 1, Integer::sum);
    }
  }

  private void judge() {
    judging.incrementAndGet();
    if (gated) {
      try {
        assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  IntakeService() throws Exception {
    List<Rule> rules = new ArrayList<>(Reviewers.rules());
    rules.add(new ScriptedRule(this::judge));
    Reviewer reviewer = Reviewers.of(rules, Reviewers.policy(false));
    server =
        new ReviewServer(
            new ValidateEndpoint(reviewer, new Counting(), limits), lanes, Duration.ofSeconds(30));
  }

  void close() throws Exception {
    gate.countDown();
    for (Connection connection : connections) {
      connection.close();
    }
    server.close();
  }

  Connection connect() throws IOException {
    Connection connection = new Connection(server.port());
    connections.add(connection);
    return connection;
  }

  /** A review of an object under a key, that is so long. */
  static String review(String key, int length) {
    String start =
        """
        {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
        "operation":"CREATE","kind":{"version":"v1","kind":"ConfigMap"},"object":{"metadata":
        {"name":"n","namespace":"m"},"data":{"%s":"%s"}},"options":"\
        """
            .formatted(key, INVENTORY);
    String end = "\"}}";
    return start + "x".repeat(length - start.length() - end.length()) + end;
  }

  static String inventory(int length) {
    return review("pigsty.yml", length);
  }

  static void awaitThat(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  static void assertAllowed(Connection.Response response) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("content-type")).hasValue("application/json");
    assertThat(response.body()).contains("\"uid\":\"u-1\"", "\"allowed\":true");
  }

  static void assertDenied(Connection.Response response, String why) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("\"uid\":\"u-1\"", "\"allowed\":false", why);
  }

  static void assertRefused(Connection.Response response, int status, String why) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("content-type")).hasValue("text/plain; charset=utf-8");
    assertThat(response.body()).isEqualTo(why + "\n");
  }
}
