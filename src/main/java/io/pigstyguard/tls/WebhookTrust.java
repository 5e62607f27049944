package io.pigstyguard.tls;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The {@code caBundle} of every entry of one webhook configuration, owned by a field manager of our
 * own, so that Helm and Argo CD neither see nor undo it.
 */
final class WebhookTrust implements TrustAnchors {
  static final String FIELD_MANAGER = "pigsty-guard-ca";

  private final KubernetesClient client;
  private final String name;

  WebhookTrust(KubernetesClient client, String name) {
    this.client = client;
    this.name = name;
  }

  @Override
  public boolean publish(String bundle) {
    String encoded = Base64.getEncoder().encodeToString(bundle.getBytes(StandardCharsets.US_ASCII));
    try {
      List<ValidatingWebhook> webhooks = configuration().getWebhooks();
      if (webhooks.stream()
          .allMatch(webhook -> encoded.equals(webhook.getClientConfig().getCaBundle()))) {
        return false;
      }
      ValidatingWebhookConfiguration patch =
          new ValidatingWebhookConfigurationBuilder()
              .withNewMetadata()
              .withName(name)
              .endMetadata()
              .withWebhooks(
                  webhooks.stream().map(webhook -> trusting(webhook.getName(), encoded)).toList())
              .build();
      client.resource(patch).fieldManager(FIELD_MANAGER).forceConflicts().serverSideApply();
      return true;
    } catch (KubernetesClientException e) {
      throw new CertificateProblem(
          "ValidatingWebhookConfiguration %s cannot be read or patched: HTTP status %d; check the cluster role"
              .formatted(name, e.getCode()));
    }
  }

  private ValidatingWebhookConfiguration configuration() {
    ValidatingWebhookConfiguration configuration =
        client.admissionRegistration().v1().validatingWebhookConfigurations().withName(name).get();
    if (configuration == null) {
      throw new CertificateProblem(
          "ValidatingWebhookConfiguration %s does not exist; install the chart again to make it"
              .formatted(name));
    }
    return configuration;
  }

  private static ValidatingWebhook trusting(String webhook, String caBundle) {
    return new ValidatingWebhookBuilder()
        .withName(webhook)
        .withNewClientConfig()
        .withCaBundle(caBundle)
        .endClientConfig()
        .build();
  }
}
