package io.pigstyguard.e2e;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of a release of the chart on real pods, from its installation until nothing of it is
 * left. The image is the one that PIGSTY_GUARD_IMAGE names, as {@code repository:tag}.
 */
@Tag("pods")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PodsIT {
  private static final String NAMESPACE = "pigsty-guard-pods";
  private static final String RELEASE = "pigsty-guard-pods";
  private static final String DEPLOYMENT = "deployment/" + RELEASE;
  private static final int ADMISSIONS = 1000;
  private static final int THREADS = 4;

  private KubernetesClient client;
  private Terminal terminal;

  @BeforeAll
  void namespace() {
    TestCluster cluster = TestCluster.get();
    client = cluster.client();
    terminal = cluster.terminal(NAMESPACE);
    terminal.get("helm uninstall --ignore-not-found --wait " + RELEASE);
    terminal.get("kubectl delete namespace %s --ignore-not-found".formatted(NAMESPACE));
    terminal.get("kubectl create namespace " + NAMESPACE);
    terminal.get(
        "kubectl label namespace %s pod-security.kubernetes.io/enforce=restricted"
            .formatted(NAMESPACE));
  }

  @AfterAll
  void end() {
    if (terminal != null) {
      terminal.get("helm uninstall --ignore-not-found --wait " + RELEASE);
      terminal.get("kubectl delete namespace " + NAMESPACE);
      client.close();
    }
  }

  @Test
  @Order(1)
  void installsUnderRestrictedPodSecurity() {
    String image = System.getenv("PIGSTY_GUARD_IMAGE");
    assertThat(image).describedAs("PIGSTY_GUARD_IMAGE").contains(":");
    int colon = image.lastIndexOf(':');
    Instant start = Instant.now();
    terminal.get(
        "helm install %s helm/pigsty-guard --wait --timeout 3m --set image.repository=%s,image.tag=%s"
            .formatted(RELEASE, image.substring(0, colon), image.substring(colon + 1)));
    say("helm install --wait: %.1f s".formatted(seconds(start)));
    for (Pod pod : pods()) {
      say(
          "  %s: ready %d s after it was made"
              .formatted(pod.getMetadata().getName(), secondsToReady(pod)));
    }
    assertThat(pods()).hasSize(2);
    assertThat(terminal.run("kubectl run root --image=%s --dry-run=server".formatted(image)).text())
        .contains("violates PodSecurity");
  }

  @Test
  @Order(2)
  void passesItsOwnTest() {
    assertThat(terminal.get("helm test --logs --timeout 2m " + RELEASE))
        .contains("passed: an insecure inventory is refused by Pigsty Guard");
  }

  @Test
  @Order(3)
  void replicasAgreeOnOneAuthority() throws IOException, GeneralSecurityException {
    Set<X509Certificate> leaves = new HashSet<>();
    for (Pod pod : pods()) {
      leaves.add(leafOf(pod.getMetadata().getName()));
    }
    assertThat(leaves).hasSize(2);
    assertThat(leaves.stream().map(X509Certificate::getIssuerX500Principal).distinct()).hasSize(1);
  }

  /** Settings hold when the old pods are gone, which go on answering for as long as they drain. */
  @Test
  @Order(4)
  void upgradesAndRollsBackWithoutAFailure() {
    String warned =
        "sed 's/patroni_ssl_enabled: true/patroni_ssl_enabled: false/'"
            + " deploy/examples/accepted/orders-configmap.yaml"
            + " | kubectl create --namespace default --dry-run=server -f -";
    String authority = caBundle();
    assertThat(terminal.run(warned).status()).isZero();
    try (AdmissionLoad load = AdmissionLoad.start(client, THREADS)) {
      terminal.get(
          "helm upgrade %s helm/pigsty-guard --reuse-values --set policy.profile=strict --wait"
              .formatted(RELEASE));
      await(() -> terminal.run(warned).text().contains("denied the request"));
      terminal.get("helm rollback --wait " + RELEASE);
      await(() -> terminal.run(warned).status() == 0);
      assertThat(result("upgrade and rollback", load).failures()).isEmpty();
    }
    assertThat(caBundle()).isEqualTo(authority);
  }

  @Test
  @Order(5)
  void restartsWithoutAFailure() {
    try (AdmissionLoad load = AdmissionLoad.start(client, THREADS)) {
      terminal.get("kubectl rollout restart " + DEPLOYMENT);
      terminal.get("kubectl rollout status --timeout 3m " + DEPLOYMENT);
      assertThat(result("rolling restart", load).failures()).isEmpty();
    }
  }

  @Test
  @Order(6)
  void losesPodsWithoutAFailure() {
    try (AdmissionLoad load = AdmissionLoad.start(client, THREADS)) {
      loseEachPod("");
      assertThat(result("both pods deleted in turn", load).failures()).isEmpty();
    }
  }

  /** What a pod was answering at that moment is lost; everything later must be answered. */
  @Test
  @Order(7)
  void survivesCrashedPods() {
    try (AdmissionLoad load = AdmissionLoad.start(client, THREADS)) {
      loseEachPod("--force --grace-period=0");
      List<String> failures = result("both pods killed in turn", load).failures();
      assertThat(failures).hasSizeLessThanOrEqualTo(2 * THREADS);
    }
  }

  private void loseEachPod(String how) {
    for (Pod pod : pods()) {
      terminal.get("kubectl delete pod %s %s".formatted(how, pod.getMetadata().getName()));
      terminal.get("kubectl rollout status --timeout 2m " + DEPLOYMENT);
    }
  }

  @Test
  @Order(8)
  void needsLittleMemory() {
    await(() -> memoryInUse().values().stream().allMatch(mebibytes -> mebibytes > 0));
    memoryInUse()
        .forEach(
            (pod, mebibytes) -> {
              say("%s: %d MiB in use".formatted(pod, mebibytes));
              assertThat(mebibytes).isBetween(1L, 300L);
            });
  }

  /** The working set of each pod in MiB; 0 until the kubelet has first looked at a new pod. */
  private Map<String, Long> memoryInUse() {
    String usage =
        terminal.get(
            "kubectl get --raw /api/v1/nodes/%s/proxy/stats/summary"
                .formatted(pods().get(0).getSpec().getNodeName()));
    Map<String, Long> mebibytes =
        pods().stream()
            .map(pod -> pod.getMetadata().getName())
            .collect(Collectors.toMap(name -> name, name -> 0L));
    for (JsonNode stats : Serialization.unmarshal(usage, JsonNode.class).get("pods")) {
      mebibytes.computeIfPresent(
          stats.at("/podRef/name").asText(),
          (name, none) -> stats.at("/memory/workingSetBytes").asLong() >> 20);
    }
    return mebibytes;
  }

  @Test
  @Order(9)
  void leavesNothingBehind() {
    terminal.get("helm uninstall --wait " + RELEASE);
    String release = "app.kubernetes.io/instance=" + RELEASE;
    terminal.get("kubectl wait --for=delete pods --timeout 2m --selector " + release);
    String kinds =
        terminal
            .get("kubectl api-resources --verbs=list -o name")
            .lines()
            .filter(kind -> !kind.startsWith("events"))
            .collect(Collectors.joining(","));
    assertThat(
            terminal.get(
                "kubectl get --all-namespaces -o name --selector %s %s 2> /dev/null"
                    .formatted(release, kinds)))
        .isEmpty();
    assertThat(terminal.get("kubectl get configmaps,secrets,serviceaccounts -o name").lines())
        .containsExactlyInAnyOrder("configmap/kube-root-ca.crt", "serviceaccount/default");
    assertThat(
            terminal.get(
                "kubectl create --namespace default --dry-run=server"
                    + " -f deploy/examples/rejected/stock-configmap.yaml"))
        .contains("created");
  }

  /** Ends a load when it has asked often enough. */
  private static AdmissionLoad.Result result(String event, AdmissionLoad load) {
    Instant start = Instant.now();
    while (load.total() < ADMISSIONS && seconds(start) < 120) {
      Thread.onSpinWait();
    }
    AdmissionLoad.Result result = load.stop();
    say("%s: %s".formatted(event, result));
    assertThat(result.total()).isGreaterThanOrEqualTo(ADMISSIONS);
    return result;
  }

  private List<Pod> pods() {
    return client
        .pods()
        .inNamespace(NAMESPACE)
        .withLabel("app.kubernetes.io/instance", RELEASE)
        .list()
        .getItems()
        .stream()
        .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
        .toList();
  }

  private static long secondsToReady(Pod pod) {
    return pod.getStatus().getConditions().stream()
        .filter(condition -> condition.getType().equals("Ready"))
        .map(condition -> Instant.parse(condition.getLastTransitionTime()))
        .map(ready -> Instant.parse(pod.getMetadata().getCreationTimestamp()).until(ready, SECONDS))
        .findFirst()
        .orElseThrow();
  }

  private X509Certificate leafOf(String pod) throws IOException, GeneralSecurityException {
    try (LocalPortForward forward =
        client.pods().inNamespace(NAMESPACE).withName(pod).portForward(8443)) {
      String name = RELEASE + "." + NAMESPACE + ".svc";
      return FreshHandshake.with(forward.getLocalPort(), name, caBundle());
    }
  }

  private String caBundle() {
    return terminal.get(
        "kubectl get validatingwebhookconfiguration %s -o jsonpath='{.webhooks[0].clientConfig.caBundle}'"
            .formatted(RELEASE));
  }

  private static void await(BooleanSupplier condition) {
    Instant start = Instant.now();
    while (!condition.getAsBoolean()) {
      assertThat(seconds(start)).isLessThan(60);
    }
  }

  private static double seconds(Instant start) {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
