package io.pigstyguard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rendered objects promise: rights, pods, the webhook, replicas. */
class ChartObjectsTest {
  @Test
  void grantsTheServiceOneSecretAndOneWebhookConfiguration() {
    assertThat(grants(Chart.objects()))
        .containsExactlyInAnyOrder(
            "Role pigsty-guard: get secrets/pigsty-guard-ca",
            "Role pigsty-guard: update secrets/pigsty-guard-ca",
            "ClusterRole: get validatingwebhookconfigurations/pigsty-guard",
            "ClusterRole: patch validatingwebhookconfigurations/pigsty-guard");
  }

  @Test
  void grantsTheTestDryRunsInOneNamespace() {
    assertThat(grants(Chart.testObjects())).containsExactly("Role default: create configmaps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"certManager", "mounted"})
  void grantsNothingWhereOthersKeepCertificates(String mode) {
    String values = "certificates: {mode: " + mode + ", secretName: serving}";
    assertThat(grants(Chart.objects(values))).isEmpty();
    assertThat(
            Chart.only("Deployment", values)
                .at("/spec/template/spec/automountServiceAccountToken")
                .asBoolean(true))
        .isFalse();
  }

  @Test
  void runsRestrictedPods() {
    List<JsonNode> objects = Chart.objects(Chart.EVERYTHING);
    List<JsonNode> pods =
        Stream.concat(
                Chart.objectsOf("Deployment", objects).map(it -> it.at("/spec/template/spec")),
                Chart.objectsOf("Pod", Chart.testObjects()).map(it -> it.path("spec")))
            .toList();
    assertThat(pods).hasSize(2).allSatisfy(ChartObjectsTest::assertRestricted);
  }

  /** PodSecurity {@code restricted}, and a root that cannot be written. */
  static void assertRestricted(JsonNode pod) {
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(Chart.items(pod.path("containers")))
        .isNotEmpty()
        .allSatisfy(
            container -> {
              JsonNode security = container.path("securityContext");
              assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(Chart.texts(security.at("/capabilities/drop"))).containsExactly("ALL");
              assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
              assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            });
  }

  @Test
  void replacesPodsOneByOneAndNeverAllAtOnce() {
    List<JsonNode> objects = Chart.objects();
    JsonNode deployment =
        Chart.objectsOf("Deployment", objects).findAny().orElseThrow().path("spec");
    assertThat(deployment.path("replicas").asInt()).isEqualTo(2);
    assertThat(deployment.at("/strategy/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
    JsonNode pod = deployment.at("/template/spec");
    int drain = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
    assertThat(drain).isPositive();
    assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(drain + 20);
    assertThat(pod.path("topologySpreadConstraints")).hasSize(2);
    assertThat(Chart.objectsOf("PodDisruptionBudget", objects)).hasSize(1);
  }

  @Test
  void protectsNoBudgetOfASinglePod() {
    assertThat(Chart.objectsOf("PodDisruptionBudget", Chart.objects("replicaCount: 1"))).isEmpty();
  }

  @Test
  void leavesTheNumberOfPodsToTheAutoscaler() {
    List<JsonNode> objects = Chart.objects("autoscaling: {enabled: true}", "replicaCount: 1");
    assertThat(Chart.objectsOf("HorizontalPodAutoscaler", objects)).hasSize(1);
    assertThat(Chart.objectsOf("PodDisruptionBudget", objects)).hasSize(1);
    assertThat(Chart.objectsOf("Deployment", objects))
        .allMatch(deployment -> deployment.at("/spec/replicas").isMissingNode());
  }

  /** One line per verb, resource and name. */
  private static List<String> grants(List<JsonNode> objects) {
    List<String> grants = new ArrayList<>();
    for (JsonNode role : objects) {
      if (!role.path("kind").asText().endsWith("Role")) {
        continue;
      }
      String kind = role.path("kind").asText();
      String scope =
          kind.equals("Role") ? "Role " + role.at("/metadata/namespace").asText() : "ClusterRole";
      for (JsonNode rule : role.path("rules")) {
        String names =
            rule.has("resourceNames")
                ? "/" + String.join(",", Chart.texts(rule.path("resourceNames")))
                : "";
        for (String resource : Chart.texts(rule.path("resources"))) {
          for (String verb : Chart.texts(rule.path("verbs"))) {
            grants.add(scope + ": " + verb + " " + resource + names);
          }
        }
      }
    }
    return grants;
  }
}
