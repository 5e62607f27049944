package io.pigstyguard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pigstyguard.Golden;
import io.pigstyguard.cli.GuardCommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests in deploy agree with the chart, and the examples with the rules. */
class DeployTest {
  private static final Path DEPLOY = Path.of("deploy");

  static Stream<Path> accepted() {
    return yaml(DEPLOY.resolve("examples/accepted"));
  }

  static Stream<Path> rejected() {
    return yaml(DEPLOY.resolve("examples/rejected"));
  }

  @Test
  void installIsTheRenderedChart() {
    String header =
        "# helm template pigsty-guard helm/pigsty-guard --namespace pigsty-guard --skip-tests\n";
    Golden.assertMatches(DEPLOY.resolve("install.yaml"), header + Chart.text());
  }

  @ParameterizedTest
  @MethodSource
  void accepted(Path example) {
    assertThat(GuardCommandLine.run(() -> null, "check", example.toString())).isZero();
  }

  @ParameterizedTest
  @MethodSource
  void rejected(Path example) {
    assertThat(GuardCommandLine.run(() -> null, "check", example.toString())).isEqualTo(1);
  }

  @Test
  void staticWebhooksJudgeTheSameObjects() {
    JsonNode file = Chart.objectsOf(DEPLOY.resolve("static/webhooks/pigsty-guard.yaml")).get(0);
    assertThat(file.at("/metadata/name").asText()).endsWith(".static.k8s.io");
    List<JsonNode> webhooks = Chart.items(file.path("webhooks")).toList();
    assertThat(webhooks).allMatch(webhook -> webhook.at("/clientConfig/service").isMissingNode());
    assertThat(webhooks.stream().map(DeployTest::withoutPlace))
        .containsExactlyElementsOf(
            Chart.items(Chart.only("ValidatingWebhookConfiguration").path("webhooks"))
                .map(DeployTest::withoutPlace)
                .toList());
  }

  /** What does not depend on where the service runs. */
  private static JsonNode withoutPlace(JsonNode webhook) {
    ObjectNode copy = webhook.deepCopy();
    copy.remove(List.of("clientConfig", "namespaceSelector"));
    return copy;
  }

  @Test
  void podsAreRestrictedAndRunTheImageOfTheChart() {
    String image = Chart.only("Deployment").at("/spec/template/spec/containers/0/image").asText();
    JsonNode job = Chart.objectsOf(DEPLOY.resolve("argocd/check/job.yaml")).get(0);
    JsonNode pod = Chart.objectsOf(DEPLOY.resolve("static/pod.yaml")).get(0);
    assertThat(List.of(job.at("/spec/template/spec"), pod.path("spec")))
        .allSatisfy(ChartObjectsTest::assertRestricted)
        .allSatisfy(spec -> assertThat(spec.at("/containers/0/image").asText()).isEqualTo(image));
  }

  @Test
  void theCheckSeesEveryInventoryOfTheExample() {
    JsonNode kustomization = Chart.objectsOf(DEPLOY.resolve("examples/kustomization.yaml")).get(0);
    List<String> inventories = Chart.texts(kustomization.path("resources"));
    assertThat(accepted().map(file -> DEPLOY.resolve("examples").relativize(file).toString()))
        .containsExactlyInAnyOrderElementsOf(inventories);
    assertThat(Chart.texts(kustomization.at("/secretGenerator/0/files")))
        .containsExactlyElementsOf(inventories);
  }

  @Test
  void applicationsTryAFixAtOnce() {
    assertThat(List.of("guard", "inventories"))
        .allSatisfy(
            name -> {
              JsonNode policy =
                  Chart.objectsOf(DEPLOY.resolve("argocd/" + name + ".yaml"))
                      .get(0)
                      .at("/spec/syncPolicy");
              assertThat(policy.at("/retry/refresh").asBoolean()).isTrue();
              assertThat(Chart.texts(policy.path("syncOptions"))).contains("ServerSideApply=true");
            });
  }

  private static Stream<Path> yaml(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
