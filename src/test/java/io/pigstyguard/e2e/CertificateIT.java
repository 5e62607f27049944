package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Managed certificates between a real API server and the real service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateIT {
  private static final String NAMESPACE = "pigsty-guard-certificates";
  private static final String SERVED_NAME = InstalledGuard.RELEASE + "." + NAMESPACE + ".svc";
  private static final Duration SOON = Duration.ofSeconds(20);

  private KubernetesClient client;
  private InstalledGuard guard;
  private AuthoritySecret secret;
  private int handshakes;

  @BeforeAll
  void install() {
    TestCluster cluster = TestCluster.get();
    client = cluster.client();
    guard = InstalledGuard.install(cluster, NAMESPACE);
    secret = AuthoritySecret.of(client, NAMESPACE, InstalledGuard.RELEASE);
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
      String former = String.valueOf(secret.texts().get("ca.crt"));
      String next = secret.makeNextDue();
      shakeHandsUntil(() -> next.equals(secret.texts().get("ca.crt")));
      assertThat(secret.texts()).containsEntry("previous.crt", former);
      secret.makePreviousDispensable();
      shakeHandsUntil(() -> !secret.texts().containsKey("previous.crt"));
    }
  }

  @Test
  void healsABundleThatAnotherManagerDamages() throws GeneralSecurityException {
    String good = caBundle();
    String manifest =
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: {name: %s}
        webhooks:
          - name: configmaps.pigsty-guard.io
            clientConfig: {caBundle: %s}
        """
            .formatted(InstalledGuard.RELEASE, AuthoritySecret.strangerBundle());
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
}
