package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people see who bring inventories, and the guard itself, by Argo CD. The Applications are
 * those of the project with another repository; of the chart only the Service differs, which leads
 * to the service on this machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArgoCdIT {
  private static final String EXAMPLES = "deploy/examples/";
  private static final String KUSTOMIZATION = EXAMPLES + "kustomization.yaml";

  /** How the examples' credentials begin, in clear and as a Secret's data in base64. */
  private static final String[] CREDENTIALS = {
    "Fake.Only", "RmFrZS5Pbmx5", "Zha2UuT25se", "GYWtlLk9ubH"
  };

  private static final String SERVER_SIDE_DIFF =
      """
      {"metadata":{"annotations":{"argocd.argoproj.io/compare-options":"ServerSideDiff=true"}}}
      """;

  /** The same number of retries, but so fast that the last of them is seen. */
  private static final String QUICK_RETRIES =
      """
      {"spec":{"syncPolicy":{"retry":{"backoff":{"duration":"1s","factor":1}}}}}
      """;

  private static final String CLIENT_SIDE_APPLY =
      """
      {"spec":{"syncPolicy":{"syncOptions":["CreateNamespace=true"]}}}
      """;

  private static final String NO_REFRESH =
      """
      {"spec":{"syncPolicy":{"retry":{"refresh":false}}}}
      """;

  private KubernetesClient client;
  private ArgoCd argo;
  private SyncedGuard guard;

  @BeforeAll
  void install() {
    Path binary = ArgoCd.binary();
    TestCluster cluster = TestCluster.get();
    client = cluster.client();
    argo = ArgoCd.install(cluster, binary);
    guard = SyncedGuard.install(cluster, client, argo);
  }

  /** Whatever Argo CD stored and logged on the way, no credential of a Secret is among it. */
  @AfterAll
  void uninstall() {
    if (argo == null) {
      return;
    }
    String stored = argo.terminal().get("kubectl get applications,events -A -o yaml");
    argo.close();
    SyncedGuard.remove(argo.terminal());
    if (guard != null) {
      guard.close();
    }
    client.close();
    assertThat(stored).contains("denied the request").doesNotContain(CREDENTIALS);
    assertThat(argo.log()).contains("denied the request").doesNotContain(CREDENTIALS);
  }

  @Test
  void showsADenialWhole() {
    GitRepository repository = ArgoCd.repository("denied");
    repository.overlay(ArgoCd.file("inventories"), EXAMPLES);
    repository.remove(KUSTOMIZATION, "  - rejected/shop.*\n");
    String commit = repository.commit("Add inventories");
    Application denied = inventories("denied", repository, QUICK_RETRIES);
    denied.await(
        "refused", state -> state.phase().equals("Failed") && state.operated().equals(commit));
    denied.refresh();
    argo.replay("denied.txt");
  }

  @Test
  void recoversWithAFixInGit() {
    GitRepository repository = ArgoCd.repository("fixed");
    repository.overlay(ArgoCd.file("inventories"), EXAMPLES);
    repository.commit("Add inventories");
    Application fixed = inventories("fixed", repository);
    Application stubborn = inventories("stubborn", repository, NO_REFRESH);
    Application.State tried = fixed.await("tried again", state -> state.retries() == 2);
    assertThat(tried.message())
        .contains("findings in Secret fixed/billing", "findings in ConfigMap fixed/shop");
    String fix = withoutRejected(repository);
    Instant start = Instant.now();
    fixed.await("fixed", state -> state.isSyncedTo(fix));
    System.out.printf(
        "A fix in git was applied after %d s%n",
        Duration.between(start, Instant.now()).toSeconds());
    assertThat(stubborn.state().phase()).isEqualTo("Running");
    assertThat(
            stubborn.state().object().at("/status/operationState/operation/sync/revision").asText())
        .isNotEqualTo(fix);
  }

  @Test
  void showsADenialUnderServerSideDiff() {
    GitRepository repository = ArgoCd.repository("diffed");
    repository.overlay(ArgoCd.file("inventories"), EXAMPLES);
    String good = withoutRejected(repository);
    Application diffed = inventories("diffed", repository, SERVER_SIDE_DIFF, QUICK_RETRIES);
    diffed.await("synced", state -> state.isSyncedTo(good));
    String bad = changeInventories(repository);
    diffed.refresh();
    diffed.await(
        "refused", state -> state.operated().equals(bad) && state.phase().equals("Failed"));
    diffed.refreshHard();
    diffed.awaitPoll();
    argo.replay("diffed.txt");
    assertThat(diffed.awaitPoll().revision()).isEqualTo(bad);
  }

  /** Why the chart leaves out the dry run of the server-side diff. */
  @Test
  void wouldShowAFalseSyncedIfThatDryRunWereJudged() {
    GitRepository repository = ArgoCd.repository("trapped");
    repository.overlay(ArgoCd.file("inventories"), EXAMPLES);
    String good = withoutRejected(repository);
    Application trapped = inventories("trapped", repository, SERVER_SIDE_DIFF);
    trapped.await("synced", state -> state.isSyncedTo(good));
    guard.setSkipArgoDiff(false);
    try {
      String bad = changeInventories(repository);
      trapped.refresh();
      argo.replay("trapped.txt");
      trapped.awaitPoll();
      Application.State state = trapped.awaitPoll();
      argo.replay("trapped-later.txt");
      assertThat(state.revision()).isEqualTo(bad);
    } finally {
      guard.setSkipArgoDiff(true);
    }
  }

  /** With health.yaml the waves of an app of apps stop at a refused inventory. */
  @Test
  void holdsBackTheWavesAfterADenial() {
    GitRepository repository = ArgoCd.repository("gate");
    repository.overlay(ArgoCd.file("inventories"), EXAMPLES);
    repository.remove(KUSTOMIZATION, "  - rejected/shop.*\n");
    repository.overlay(ArgoCd.file("gate"), "deploy/argocd");
    for (String file : List.of("gate.yaml", "here.yaml")) {
      repository.replace("deploy/argocd/" + file, "REPOSITORY", repository.url());
    }
    repository.commit("Add an app of apps");
    Application gate = argo.create(client, repository.folder().resolve("deploy/argocd/gate.yaml"));
    Application inventories = Application.of(client, argo.terminal(), "inventories");
    gate.await("stopped", state -> state.phase().equals("Failed"));
    argo.replay("gate.txt");
    String fix = withoutRejected(repository);
    inventories.refresh();
    inventories.await("fixed", state -> state.isSyncedTo(fix));
    gate.refresh();
    gate.await("synced", state -> state.isSyncedTo(fix));
    argo.replay("gate-later.txt");
  }

  /** What the project's Applications avoid by server-side apply. */
  @Test
  void copiesCredentialsUnderClientSideApplyOnly() {
    GitRepository repository = ArgoCd.repository("applied");
    repository.overlay(ArgoCd.file("inventories"), EXAMPLES);
    String good = withoutRejected(repository);
    Application applied = inventories("applied", repository, QUICK_RETRIES);
    Application copied = inventories("copied", repository, QUICK_RETRIES, CLIENT_SIDE_APPLY);
    applied.await("synced", state -> state.isSyncedTo(good));
    copied.await("synced", state -> state.isSyncedTo(good));
    argo.replay("copied.txt");
    String bad = changeInventories(repository);
    copied.refresh();
    copied.await(
        "refused", state -> state.operated().equals(bad) && state.phase().equals("Failed"));
    argo.replay("copied-later.txt");
  }

  /** Each time it is compared anew, compared by itself, and synced by hand. */
  @ParameterizedTest
  @CsvSource({
    "ServerSideApply=true, ServerSideDiff=false",
    "ServerSideApply=true, ServerSideDiff=true",
    "ServerSideApply=false, ServerSideDiff=false",
    "ServerSideApply=false, ServerSideDiff=true",
  })
  void bringsTheGuardWithoutDrift(String apply, String diff) {
    guard
        .application()
        .patch(
            """
        {"metadata":{"annotations":{"argocd.argoproj.io/compare-options":"%s"}},
         "spec":{"syncPolicy":{"syncOptions":["CreateNamespace=true","%s"]}}}
        """
                .formatted(diff, apply));
    guard.assertNoDriftAcrossASync();
  }

  @Test
  void keepsARotatedCa() throws GeneralSecurityException {
    guard.rotateAuthority();
    guard.assertNoDriftAcrossASync();
  }

  private static String withoutRejected(GitRepository repository) {
    repository.remove(KUSTOMIZATION, "  - rejected/.*\n");
    return repository.commit("Take back what is refused");
  }

  /** A bad change of one and a good one of another. */
  private static String changeInventories(GitRepository repository) {
    String accepted = EXAMPLES + "accepted/";
    repository.replace(
        accepted + "orders-configmap.yaml", "nginx_sslmode: enforce", "nginx_sslmode: disable");
    repository.replace(accepted + "payments-secret.yaml", "expire_in: 365", "expire_in: 180");
    return repository.commit("Serve without TLS, expire earlier");
  }

  private Application inventories(String name, GitRepository repository, String... patches) {
    String own =
        """
        {"metadata":{"name":"%1$s"},
         "spec":{"source":{"repoURL":"%2$s","targetRevision":"main"},
                 "destination":{"namespace":"%1$s"}}}
        """
            .formatted(name, repository.url());
    return argo.create(
        client,
        TestCluster.PROJECT.resolve("deploy/argocd/inventories.yaml"),
        Stream.concat(Stream.of(own), Stream.of(patches)).toArray(String[]::new));
  }
}
