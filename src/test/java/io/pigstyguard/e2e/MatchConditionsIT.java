package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.pigstyguard.e2e.MatchCases.MatchCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the API server sends, told by what it refuses and by the failures that it counts while
 * nobody answers: whatever the guard would claim in a scope to one webhook, the sweep of the rest
 * to another, and nothing to two.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchConditionsIT {
  private static final String RELEASE = "pigsty-guard-match";
  private static final String NAMESPACE = "pigsty-guard-match-objects";
  private static final String EXCLUDED = "pigsty-guard-match-excluded";

  private static final Pattern FAILURES =
      Pattern.compile(
          "(?m)^apiserver_admission_webhook_(?:rejection|fail_open)_count\\{[^}\n]*"
              + "name=\"([^\"\n]+[.]pigsty-guard[.]io)\"[^}\n]*} (\\d+)$");

  private KubernetesClient client;
  private Terminal terminal;
  private String installed = "";

  @BeforeAll
  void prepare() {
    TestCluster cluster = TestCluster.get();
    try (KubernetesClient usual = cluster.client()) {
      client =
          new KubernetesClientBuilder()
              .withConfig(
                  new ConfigBuilder(usual.getConfiguration())
                      .withRequestRetryBackoffLimit(0)
                      .build())
              .build();
    }
    terminal = cluster.terminal(NAMESPACE);
    for (String namespace : List.of(NAMESPACE, EXCLUDED)) {
      terminal.get(
          "kubectl create namespace %s --dry-run=client -o yaml | kubectl apply -f -"
              .formatted(namespace));
    }
    for (MatchCase one : MatchCases.all()) {
      if (one.stored() != null) {
        client.resource(one.stored()).inNamespace(NAMESPACE).serverSideApply();
      }
    }
  }

  @AfterAll
  void remove() {
    if (client != null) {
      terminal.get("kubectl delete --ignore-not-found validatingwebhookconfiguration " + RELEASE);
      terminal.get("kubectl delete --wait=false namespace " + NAMESPACE + " " + EXCLUDED);
      client.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> sendsWhatTheGuardWouldClaim() {
    return Stream.of("labelled", "named", "all")
        .flatMap(
            scope ->
                MatchCases.all().stream()
                    .map(one -> dynamicTest(scope + ": " + one.name(), () -> check(scope, one))));
  }

  private void check(String scope, MatchCase one) {
    install(scope);
    Map<String, Long> before = calls();
    assertThat(isSent(one.sent(), NAMESPACE, "tester", true)).isEqualTo(one.isSent(scope));
    assertThat(newCalls(before)).isEqualTo(one.webhooks(scope));
    if (one.isClaimed(scope)) {
      assertThat(one.isSent(scope)).as("claimed, so sent").isTrue();
    }
    Map<String, Long> meanwhile = calls();
    assertThat(isSent(one.sent(), EXCLUDED, "tester", true)).as("excluded").isFalse();
    assertThat(newCalls(meanwhile)).as("excluded").isEmpty();
  }

  /** So many short ones as are gone through, and about as many long ones as can be stored. */
  @ParameterizedTest
  @CsvSource({"20000, 6", "4500, 253"})
  void storesObjectsOfManyKeysWhileNobodyAnswers(int count, int length) {
    install("named");
    ConfigMap large = MatchCases.withKeys(count, length);
    String name = large.getMetadata().getName();
    Map<String, Long> before = calls();
    assertThat(client.resource(large).inNamespace(NAMESPACE).create().getData()).hasSize(count);
    terminal.get("kubectl label configmap %s a=b".formatted(name));
    assertThat(newCalls(before)).containsExactly("configmaps-sweep.pigsty-guard.io");
  }

  @Test
  void takesObjectsOfMoreKeysForCandidates() {
    install("named");
    Map<String, Long> before = calls();
    assertThat(isSent(MatchCases.withKeys(20_001, 6), NAMESPACE, "tester", true)).isTrue();
    assertThat(newCalls(before)).containsExactly("configmaps.pigsty-guard.io");
  }

  /** How often each webhook has been called in vain, by the counters of the API server. */
  private Map<String, Long> calls() {
    Map<String, Long> calls = new HashMap<>();
    Matcher matcher = FAILURES.matcher(client.raw("/metrics"));
    while (matcher.find()) {
      calls.merge(matcher.group(1), Long.parseLong(matcher.group(2)), Long::sum);
    }
    return calls;
  }

  private Set<String> newCalls(Map<String, Long> before) {
    Map<String, Long> now = calls();
    return now.keySet().stream()
        .filter(name -> now.getOrDefault(name, 0L) > before.getOrDefault(name, 0L))
        .collect(Collectors.toSet());
  }

  @Test
  void leavesOutOnlyTheDiffsOfArgoCd() {
    install("named");
    HasMetadata inventory = MatchCases.inventory();

    assertThat(isSent(inventory, NAMESPACE, "argocd-controller", true)).isFalse();
    assertThat(isSent(inventory, NAMESPACE, "argocd-controller", false)).isTrue();
    assertThat(isSent(inventory, NAMESPACE, "kubectl", true)).isTrue();
  }

  /** Applies the webhook configuration alone, and waits until the API server obeys it. */
  private void install(String scope) {
    if (scope.equals(installed)) {
      return;
    }
    Map<String, String> values =
        Map.of("webhook.scope", scope, "webhook.excludedNamespaces[0]", EXCLUDED);
    Chart.Rendered webhooks =
        Chart.render(RELEASE, RELEASE, values).stream()
            .filter(object -> object.kind().equals("ValidatingWebhookConfiguration"))
            .findFirst()
            .orElseThrow();
    terminal.get("kubectl delete --ignore-not-found validatingwebhookconfiguration " + RELEASE);
    await(MatchCases.marked(), false);
    terminal.get("kubectl apply -f -", webhooks.yaml());
    await(MatchCases.marked(), true);
    installed = scope;
  }

  private void await(HasMetadata canary, boolean sent) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    List<Boolean> last = new ArrayList<>();
    while (last.size() < 5) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the webhook configuration is not obeyed");
      }
      if (isSent(canary, NAMESPACE, "tester", true) == sent) {
        last.add(sent);
      } else {
        last.clear();
      }
    }
  }

  /** Nobody answers for the guard: what is sent is refused, so nothing but dry runs is stored. */
  private boolean isSent(HasMetadata object, String namespace, String manager, boolean dryRun) {
    try {
      var unused =
          client
              .resource(object)
              .inNamespace(namespace)
              .dryRun(dryRun)
              .fieldManager(manager)
              .forceConflicts()
              .serverSideApply();
      return false;
    } catch (KubernetesClientException e) {
      assertThat(e.getMessage()).contains("failed calling webhook", ".pigsty-guard.io\"");
      return true;
    }
  }
}
