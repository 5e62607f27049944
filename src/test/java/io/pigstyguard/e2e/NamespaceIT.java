package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the controllers of a real cluster remove while editors are named and nobody answers for the
 * guard: all that has to go.
 */
@Tag("pods")
class NamespaceIT {
  private static final String RELEASE = "pigsty-guard-gone";
  private static final String NAMESPACE = "pigsty-guard-gone-objects";
  private static final String INVENTORIES =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: owner}
      data: {items: "12"}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: named}
      data: {pigsty.yml: "%1$s"}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: everyday}
      data: {inventory.yml: "%1$s"}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: secret}
      stringData: {pigsty.yml: "%1$s"}
      """
          .formatted(GuardProcess.DENIED);

  private Terminal terminal;

  @BeforeEach
  void nameEditors() {
    terminal = TestCluster.get().terminal(NAMESPACE);
    terminal.get("kubectl delete namespace %s --ignore-not-found".formatted(NAMESPACE));
    terminal.get("kubectl create namespace " + NAMESPACE);
    terminal.get("kubectl create -f -", INVENTORIES);
    String owner = terminal.get("kubectl get configmap owner -o jsonpath='{.metadata.uid}'");
    terminal.get(
        "kubectl patch configmap named --type merge -p '{\"metadata\": {\"ownerReferences\": [{"
            + "\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"name\": \"owner\", \"uid\": \"%s\"}]}}'"
                .formatted(owner));
    Chart.Rendered webhooks =
        Chart.render(RELEASE, RELEASE, Map.of("policy.editors.users[0]", "amy")).stream()
            .filter(object -> object.kind().equals("ValidatingWebhookConfiguration"))
            .findFirst()
            .orElseThrow();
    terminal.get("kubectl apply -f -", webhooks.yaml());
    awaitRefusal();
  }

  @AfterEach
  void removeWebhooks() {
    terminal.get("kubectl delete --ignore-not-found validatingwebhookconfiguration " + RELEASE);
    terminal.get("kubectl delete namespace %s --ignore-not-found".formatted(NAMESPACE));
  }

  private void awaitRefusal() {
    long deadline = System.nanoTime() + 30_000_000_000L;
    String delete = "kubectl delete --dry-run=server configmap named";
    while (!terminal.run(delete).text().contains("failed calling webhook")) {
      assertThat(System.nanoTime()).as("the webhooks are obeyed in time").isLessThan(deadline);
    }
  }

  @Test
  void namespacesGo() {
    assertThat(terminal.run("kubectl delete secret secret").text())
        .contains("failed calling webhook \"secrets.pigsty-guard.io\"");
    assertThat(terminal.get("kubectl delete --timeout 60s namespace " + NAMESPACE))
        .contains("deleted");
    assertThat(terminal.run("kubectl get namespace " + NAMESPACE).text()).contains("NotFound");
  }

  @Test
  void whatBelongsToDeletedOwnersGoes() {
    terminal.get("kubectl delete configmap owner");
    terminal.get("kubectl wait --for=delete --timeout 60s configmap/named");
    assertThat(terminal.get("kubectl get configmaps -o name")).contains("configmap/everyday");
  }
}
