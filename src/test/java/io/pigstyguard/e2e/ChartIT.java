package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart's objects as the API server takes them. */
class ChartIT {
  private static final String NAMESPACE = "pigsty-guard-chart";

  static Stream<Map<String, String>> values() {
    return Stream.of(
        Map.of(),
        Map.of("webhook.scope", "labelled", "webhook.failurePolicy", "Ignore"),
        Map.of("webhook.scope", "all", "webhook.skipArgoDiff", "false"),
        Map.of(
            "autoscaling.enabled", "true",
            "networkPolicy.enabled", "true",
            "dashboard.enabled", "true"),
        Map.of("certificates.mode", "mounted", "certificates.secretName", "serving"));
  }

  /** A match condition that does not compile, or a pod that is not restricted, fails here. */
  @ParameterizedTest
  @MethodSource("values")
  void isValidAndRestricted(Map<String, String> values) {
    Terminal terminal = TestCluster.get().terminal(NAMESPACE);
    terminal.get(
        "kubectl create namespace %s --dry-run=client -o yaml | kubectl apply -f -"
            .formatted(NAMESPACE));
    terminal.get(
        "kubectl label --overwrite namespace %1$s %2$senforce=restricted %2$swarn=restricted"
            .formatted(NAMESPACE, "pod-security.kubernetes.io/"));
    String manifest =
        Chart.manifest(
            Chart.render(InstalledGuard.RELEASE, NAMESPACE, values).stream()
                .map(Chart.Rendered::yaml));
    String shown = terminal.get("kubectl apply --dry-run=server --validate=strict -f -", manifest);
    assertThat(shown.lines()).allMatch(line -> line.endsWith("created (server dry run)"));
  }
}
