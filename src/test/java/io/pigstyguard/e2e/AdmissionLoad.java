package io.pigstyguard.e2e;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Candidates that several threads ask the API server to create, one after the other and as dry
 * runs, good and bad in turn, until told to stop.
 */
final class AdmissionLoad implements AutoCloseable {
  private static final ConfigMap GOOD = candidate("all: {vars: {}}");
  private static final ConfigMap BAD = candidate(GuardProcess.DENIED);

  private final KubernetesClient client;
  private final ExecutorService threads;
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicInteger total = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /** What came of it: every answer that was neither the denial nor the admission is a failure. */
  record Result(int total, List<String> failures) {
    @Override
    public String toString() {
      return failures.size() + " of " + total + " admissions failed";
    }
  }

  private AdmissionLoad(KubernetesClient client, int count) {
    this.client = client;
    threads = Executors.newFixedThreadPool(count);
    for (int i = 0; i < count; i++) {
      threads.execute(this::ask);
    }
  }

  static AdmissionLoad start(KubernetesClient client, int threads) {
    return new AdmissionLoad(client, threads);
  }

  /** How many were answered so far. */
  int total() {
    return total.get();
  }

  Result stop() {
    going.set(false);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
        failures.add("no answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Result(total.get(), List.copyOf(failures));
  }

  @Override
  public void close() {
    going.set(false);
    threads.shutdownNow();
  }

  private void ask() {
    while (going.get()) {
      expect(GOOD, "admitted");
      expect(BAD, "denied");
    }
  }

  private void expect(ConfigMap candidate, String expected) {
    String answer = answer(candidate);
    total.incrementAndGet();
    if (!answer.equals(expected)) {
      failures.add(expected + " was expected but: " + answer);
    }
  }

  private String answer(ConfigMap candidate) {
    try {
      var unused = client.resource(candidate).dryRun(true).create();
      return "admitted";
    } catch (KubernetesClientException e) {
      boolean denied =
          e.getCode() == HttpURLConnection.HTTP_FORBIDDEN
              && String.valueOf(e.getMessage()).contains("denied the request");
      return denied ? "denied" : String.valueOf(e.getMessage());
    }
  }

  private static ConfigMap candidate(String inventory) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withNamespace("default")
        .withGenerateName("candidate-")
        .endMetadata()
        .addToData("pigsty.yml", inventory)
        .build();
  }
}
