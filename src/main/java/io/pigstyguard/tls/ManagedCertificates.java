package io.pigstyguard.tls;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;

/**
 * Where the parts of managed certificates live in Kubernetes.
 *
 * @param namespace of the service and the Secret
 * @param service the name that the API server verifies, as {@code service.namespace.svc}
 * @param secret name of the Secret with the authorities
 * @param webhookConfiguration name of the webhook configuration that is to trust them
 */
public record ManagedCertificates(
    String namespace, String service, String secret, String webhookConfiguration) {

  /** The names that a serving certificate carries. */
  public List<String> names() {
    String name = service + "." + namespace;
    return List.of(name + ".svc", name + ".svc.cluster.local", name, "localhost");
  }

  /** What keeps the certificates up. */
  public CertificateReconciler reconciler(
      KubernetesClient client, ServingKeyManager serving, Clock clock) {
    return new CertificateReconciler(
        new SecretStore(client, namespace, secret),
        new WebhookTrust(client, webhookConfiguration),
        AuthorityRotation.DEFAULT,
        serving,
        names(),
        clock);
  }
}
