package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.e2e.Terminal.Shown;
import io.pigstyguard.tls.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real API server that shows a certificate to the guard, as the page on Kubernetes tells. */
class ClientCertificateIT {
  private static final String NAMESPACE = "pigsty-guard-clients";
  private static final String NAME = "kube-apiserver-webhooks";
  private static final String REVIEW =
      "kubectl create configmap other --namespace default --dry-run=server"
          + " --from-literal=pigsty.yml='%s'".formatted(GuardProcess.DENIED);

  @Test
  void onlyTheApiServerWithItsCertificateIsAnswered() throws IOException {
    int port = GuardProcess.freePort();
    TestAuthority authority = new TestAuthority("clients");
    TestCluster cluster =
        TestCluster.with(
            "apiserver-clients",
            "--admission-control-config-file=" + admissionConfiguration(authority, port));
    Map<String, String> values = Map.of("clients.ca", authority.pem(), "clients.names[0]", NAME);
    InstalledGuard guard = InstalledGuard.install(cluster, NAMESPACE, port, values);
    try {
      guard.process().close();
      guard.set("clients.names[0]", "somebody-else");
      guard.startAgain();
      assertRefused(guard.terminal().run(REVIEW));

      guard.process().close();
      guard.set("clients.names[0]", NAME);
      guard.set("clients.ca", new TestAuthority("strangers").pem());
      guard.startAgain();
      assertRefused(guard.terminal().run(REVIEW));
    } finally {
      guard.close();
    }
  }

  private static void assertRefused(Shown shown) {
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.text()).contains("failed calling webhook", "tls: ");
  }

  /** The files of the page, for a Service at another port than 443. */
  private static Path admissionConfiguration(TestAuthority authority, int port) throws IOException {
    Path folder = Files.createDirectories(TestCluster.FOLDER.resolve("clients"));
    authority.issue("CN=" + NAME).write(folder.resolve("client.crt"), folder.resolve("client.key"));
    Path kubeconfig =
        TestCluster.write(
            folder.resolve("webhooks.kubeconfig"),
            """
            apiVersion: v1
            kind: Config
            users:
              - name: %s.%s.svc:%d
                user:
                  client-certificate: %s/client.crt
                  client-key: %s/client.key
            """
                .formatted(InstalledGuard.RELEASE, NAMESPACE, port, folder, folder));
    return TestCluster.write(
        folder.resolve("admission.yaml"),
        """
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: ValidatingAdmissionWebhook
            configuration:
              apiVersion: apiserver.config.k8s.io/v1
              kind: WebhookAdmissionConfiguration
              kubeConfigFile: %s
        """
            .formatted(kubeconfig));
  }
}
