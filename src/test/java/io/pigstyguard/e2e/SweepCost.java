package io.pigstyguard.e2e;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sweep adds to the time in which a real API server answers: dry runs of creating
 * ConfigMaps that hold no inventory, one after the other, with the sweep off and on. Both are
 * measured in turn in each round, so that whatever slows the machine down slows down both.
 */
final class SweepCost {
  private static final String NAMESPACE = "pigsty-guard-sweep-objects";
  private static final String PATH =
      "/api/v1/namespaces/%s/configmaps?dryRun=All".formatted(NAMESPACE);
  private static final List<String> MODES = List.of("off", "all");
  private static final int WARM_UP = 6_000;
  private static final int REQUESTS = 500;

  /** Found by the sweep only, so that its refusal tells which mode the API server obeys. */
  private static final String EVERYDAY = configMap(Map.of("inventory.yml", GuardProcess.DENIED));

  private static final Map<String, String> OBJECTS = new LinkedHashMap<>();

  static {
    OBJECTS.put("one short key", configMap(Map.of("mode", "fast")));
    OBJECTS.put(
        "12 KB of properties",
        configMap(
            Map.of(
                "application.properties",
                "spring.datasource.url=jdbc:postgresql://db/app\n".repeat(260))));
    OBJECTS.put(
        "12 KB of YAML",
        configMap(
            Map.of(
                "values.yaml",
                "image: {repository: shop, tag: v1.2}\nenv:\n"
                    + "  - {name: SHOP_ITEMS, value: \"12\"}\n".repeat(345))));
  }

  private final KubernetesClient client;
  private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

  private SweepCost(KubernetesClient client) {
    this.client = client;
  }

  /**
   * Measures and prints.
   *
   * @param args how many rounds
   */
  public static void main(String[] args) {
    TestCluster cluster = TestCluster.get();
    Terminal terminal = cluster.terminal(NAMESPACE);
    terminal.get("kubectl delete namespace %s --ignore-not-found".formatted(NAMESPACE));
    terminal.get("kubectl create namespace " + NAMESPACE);
    try (KubernetesClient client = cluster.client();
        InstalledGuard guard = InstalledGuard.install(cluster, "pigsty-guard-sweep")) {
      SweepCost cost = new SweepCost(client);
      cost.warmUp();
      for (int round = 0; round < Integer.parseInt(args[0]); round++) {
        for (int i = 0; i < MODES.size(); i++) {
          cost.measure(guard, MODES.get((round + i) % MODES.size()));
        }
      }
      cost.print();
      terminal.get("kubectl delete --wait=false namespace " + NAMESPACE);
    }
    System.exit(0);
  }

  private void warmUp() {
    awaitSweep(true);
    for (int i = 0; i < WARM_UP; i++) {
      OBJECTS.values().forEach(this::create);
    }
  }

  private void measure(InstalledGuard guard, String mode) {
    guard.set("webhook.sweep", mode);
    awaitSweep(!mode.equals("off"));
    for (int i = 0; i < REQUESTS; i++) {
      for (Map.Entry<String, String> object : OBJECTS.entrySet()) {
        long start = System.nanoTime();
        create(object.getValue());
        long took = System.nanoTime() - start;
        nanos.computeIfAbsent(name(object.getKey(), mode), key -> new ArrayList<>()).add(took);
      }
    }
  }

  private static String name(String object, String mode) {
    return object + ", " + mode;
  }

  private void create(String object) {
    String unused = client.raw(PATH, "POST", object);
  }

  /** Waits until the API server sends, or no longer sends, what is swept, ten times in a row. */
  private void awaitSweep(boolean swept) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    for (int agreed = 0; agreed < 10; agreed = isSwept() == swept ? agreed + 1 : 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the webhook configuration is not obeyed");
      }
    }
  }

  private boolean isSwept() {
    try {
      create(EVERYDAY);
      return false;
    } catch (KubernetesClientException e) {
      if (e.getCode() != 403) {
        throw e;
      }
      return true;
    }
  }

  private void print() {
    System.out.printf("%-20s %9s %9s %9s %9s%n", "", "off p50", "off p99", "all p50", "all p99");
    for (String object : OBJECTS.keySet()) {
      System.out.printf("%-20s", object);
      for (String mode : MODES) {
        List<Long> sorted = nanos.get(name(object, mode)).stream().sorted().toList();
        System.out.printf(" %9.2f %9.2f", at(sorted, 0.5), at(sorted, 0.99));
      }
      System.out.println();
    }
  }

  private static double at(List<Long> sorted, double quantile) {
    return sorted.get((int) (sorted.size() * quantile)) / 1e6;
  }

  private static String configMap(Map<String, String> data) {
    ConfigMap object =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withGenerateName("settings-")
            .endMetadata()
            .withData(data)
            .build();
    return Serialization.asJson(object);
  }
}
