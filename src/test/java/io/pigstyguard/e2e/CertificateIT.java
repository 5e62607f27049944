package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.pigstyguard.tls.Authority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Managed certificates between a real API server and the real service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateIT {
  private static final String NAMESPACE = "pigsty-guard-certificates";
  private static final String SERVED_NAME = InstalledGuard.RELEASE + "." + NAMESPACE + ".svc";
  private static final Duration VALIDITY = Duration.ofDays(365);
  private static final Duration SOON = Duration.ofSeconds(20);

  private KubernetesClient client;
  private InstalledGuard guard;
  private int handshakes;

  @BeforeAll
  void install() {
    TestCluster cluster = TestCluster.get();
    client = cluster.client();
    guard = InstalledGuard.install(cluster, NAMESPACE);
  }

  @AfterAll
  void uninstall() {
    if (guard != null) {
      guard.close();
      client.close();
    }
  }

  /** The steps of a rotation, which take a year, are made due by putting back its clock. */
  @Test
  void rotatesTheAuthorityUnderLoad() throws GeneralSecurityException {
    try (AdmissionLoad load = AdmissionLoad.start(client, 4)) {
      rotateTwice();
      AdmissionLoad.Result result = load.stop();
      System.out.printf("Two rotations: %s, 0 of %d handshakes%n", result, handshakes);
      assertThat(result.failures()).isEmpty();
      assertThat(result.total()).isGreaterThan(100);
    }
  }

  private void rotateTwice() throws GeneralSecurityException {
    for (int round = 0; round < 2; round++) {
      String former = secret().get("ca.crt");
      Authority next = Authority.create(Instant.now(), VALIDITY);
      byte[] certificate = next.certificate().getEncoded();
      edit(
          texts -> {
            texts.put("next.crt", pem("CERTIFICATE", certificate));
            texts.put("next.key", pem("PRIVATE KEY", next.key().getEncoded()));
            texts.put("since", Instant.now().minus(Duration.ofHours(1)).toString());
          });
      shakeHandsUntil(() -> !secret().get("ca.crt").equals(former));
      assertThat(secret()).containsEntry("previous.crt", former);
      edit(texts -> texts.put("since", Instant.now().minus(Duration.ofDays(8)).toString()));
      shakeHandsUntil(() -> !secret().containsKey("previous.crt"));
    }
  }

  @Test
  void healsABundleThatAnotherManagerDamages() throws GeneralSecurityException {
    String good = caBundle();
    byte[] other = Authority.create(Instant.now(), VALIDITY).certificate().getEncoded();
    String manifest =
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: {name: %s}
        webhooks:
          - name: configmaps.pigsty-guard.io
            clientConfig: {caBundle: %s}
        """
            .formatted(InstalledGuard.RELEASE, encode(pem("CERTIFICATE", other)));
    guard
        .terminal()
        .get("kubectl apply --server-side --force-conflicts --field-manager vandal -f -", manifest);
    assertThat(caBundle()).isNotEqualTo(good);
    Duration healed = await(() -> caBundle().equals(good));
    guard.awaitDenial();
    System.out.printf("A damaged caBundle was healed after %d ms%n", healed.toMillis());
  }

  @Test
  void fillsTheBundleOfAConfigurationThatIsMadeAnew() {
    String good = caBundle();
    guard.terminal().get("kubectl delete validatingwebhookconfiguration " + InstalledGuard.RELEASE);
    guard.apply();
    Duration filled = await(() -> good.equals(caBundle()));
    guard.awaitDenial();
    System.out.printf("An empty caBundle was filled after %d ms%n", filled.toMillis());
  }

  @Test
  void keepsTheBundleWhenTheReleaseIsAppliedAgain() {
    String good = caBundle();
    guard.apply();
    assertThat(caBundle()).isEqualTo(good);
  }

  private void shakeHandsUntil(BooleanSupplier condition) {
    await(
        () -> {
          try {
            var unused = FreshHandshake.with(guard.process().port(), SERVED_NAME, caBundle());
            handshakes++;
          } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("after %d handshakes".formatted(handshakes), e);
          }
          return condition.getAsBoolean();
        });
  }

  /** How long it takes until a condition holds. */
  private static Duration await(BooleanSupplier condition) {
    Instant start = Instant.now();
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(start.plus(SOON));
    }
    return Duration.between(start, Instant.now());
  }

  private String caBundle() {
    return String.valueOf(
        client
            .admissionRegistration()
            .v1()
            .validatingWebhookConfigurations()
            .withName(InstalledGuard.RELEASE)
            .get()
            .getWebhooks()
            .get(0)
            .getClientConfig()
            .getCaBundle());
  }

  private Resource<Secret> secretOfAuthorities() {
    return client.secrets().inNamespace(NAMESPACE).withName(InstalledGuard.RELEASE + "-ca");
  }

  private Map<String, String> secret() {
    Map<String, String> texts = new HashMap<>();
    secretOfAuthorities().get().getData().forEach((key, data) -> texts.put(key, decode(data)));
    return texts;
  }

  private void edit(Consumer<Map<String, String>> change) {
    secretOfAuthorities()
        .edit(
            secret -> {
              Map<String, String> texts = new HashMap<>();
              change.accept(texts);
              texts.forEach((key, text) -> secret.getData().put(key, encode(text)));
              return secret;
            });
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
  }

  private static String decode(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
