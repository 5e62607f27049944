package io.pigstyguard.tls;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Authorities in one Secret, which the chart makes and labels; a Secret without the label is
 * somebody else's and is never written.
 */
final class SecretStore implements AuthorityStore {
  static final String LABEL = "pigsty-guard.io/authority";

  private final KubernetesClient client;
  private final String namespace;
  private final String name;

  SecretStore(KubernetesClient client, String namespace, String name) {
    this.client = client;
    this.namespace = namespace;
    this.name = name;
  }

  @Override
  public Stored read() {
    Secret secret = get();
    if (!"true".equals(labels(secret).get(LABEL))) {
      throw new CertificateProblem(
          "Secret %s/%s lacks the label %s=true, so it is not ours; choose another name or delete it"
              .formatted(namespace, name, LABEL));
    }
    Map<String, String> texts = new HashMap<>();
    if (secret.getData() != null) {
      secret.getData().forEach((key, value) -> texts.put(key, decode(value)));
    }
    return new Stored(AuthorityPem.read(texts), secret.getMetadata().getResourceVersion());
  }

  @Override
  public boolean replace(Stored former, Authorities next) {
    Secret secret = get();
    secret.getMetadata().setResourceVersion(former.version());
    secret.getMetadata().setManagedFields(null);
    Map<String, String> data = new HashMap<>();
    AuthorityPem.write(next).forEach((key, value) -> data.put(key, encode(value)));
    secret.setData(data);
    try {
      client.resource(secret).update();
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
        return false;
      }
      throw problem("written", e);
    }
  }

  private Secret get() {
    try {
      Secret secret = client.secrets().inNamespace(namespace).withName(name).get();
      if (secret == null) {
        throw new CertificateProblem(
            "Secret %s/%s does not exist; install the chart again to make it"
                .formatted(namespace, name));
      }
      return secret;
    } catch (KubernetesClientException e) {
      throw problem("read", e);
    }
  }

  private CertificateProblem problem(String verb, KubernetesClientException e) {
    return new CertificateProblem(
        "Secret %s/%s cannot be %s: HTTP status %d; check the role of the service account"
            .formatted(namespace, name, verb, e.getCode()));
  }

  private static Map<String, String> labels(Secret secret) {
    Map<String, String> labels = secret.getMetadata().getLabels();
    return labels == null ? Map.of() : labels;
  }

  private static String decode(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
