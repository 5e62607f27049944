package io.pigstyguard.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/**
 * The guard as the project's Application brings it from git. Of the chart only the Service differs:
 * it leads to the packaged service on this machine, which runs instead of the pods.
 */
final class SyncedGuard implements AutoCloseable {
  private static final String NAME = "pigsty-guard";

  private final KubernetesClient client;
  private final Terminal terminal;
  private final Application application;
  private final GuardProcess process;

  private SyncedGuard(
      KubernetesClient client, Terminal terminal, Application application, GuardProcess process) {
    this.client = client;
    this.terminal = terminal;
    this.application = application;
    this.process = process;
  }

  /** Has it synced and waits until it denies. */
  static SyncedGuard install(TestCluster cluster, KubernetesClient client, ArgoCd argo) {
    GitRepository repository = ArgoCd.repository(NAME);
    repository.overlay(ArgoCd.file("chart"), "helm/pigsty-guard");
    repository.replace("helm/pigsty-guard/templates/service.yaml", "localhost", cluster.host());
    String commit = repository.commit("Lead the Service to this machine");
    int port = GuardProcess.freePort();
    Application application =
        argo.create(
            client,
            TestCluster.PROJECT.resolve("deploy/argocd/guard.yaml"),
            """
            {"spec":{"source":{"repoURL":"%s","targetRevision":"main",
                               "helm":{"valuesObject":{"service":{"port":%d}}}}}}
            """
                .formatted(repository.url(), port));
    application.await("synced", state -> state.isSyncedTo(commit));
    Map<String, String> values = Map.of("service.port", Integer.toString(port));
    GuardProcess process = Release.render(cluster, NAME, NAME, values).start(port);
    SyncedGuard guard = new SyncedGuard(client, argo.terminal(), application, process);
    try {
      process.awaitDenial(argo.terminal());
      return guard;
    } catch (AssertionError e) {
      guard.close();
      throw e;
    }
  }

  Application application() {
    return application;
  }

  void setSkipArgoDiff(boolean skip) {
    application.patch(
        "{\"spec\":{\"source\":{\"helm\":{\"valuesObject\":{\"webhook\":{\"skipArgoDiff\":%s}}}}}}"
            .formatted(skip));
    application.refresh();
    application.await(
        "synced", state -> conditions() == (skip ? 2 : 1) && state.sync().equals("Synced"));
    process.awaitDenial(terminal);
  }

  private int conditions() {
    return webhook().getMatchConditions().size();
  }

  private String caBundle() {
    return String.valueOf(webhook().getClientConfig().getCaBundle());
  }

  private ValidatingWebhook webhook() {
    return client
        .admissionRegistration()
        .v1()
        .validatingWebhookConfigurations()
        .withName(NAME)
        .get()
        .getWebhooks()
        .get(0);
  }

  /** Makes another CA take over, the former one being forgotten. */
  void rotateAuthority() throws GeneralSecurityException {
    AuthoritySecret secret = AuthoritySecret.of(client, NAME, NAME);
    String former = String.valueOf(secret.texts().get("ca.crt"));
    String next = secret.makeNextDue();
    application.await("rotated", state -> next.equals(secret.texts().get("ca.crt")));
    secret.makePreviousDispensable();
    application.await("rotated", state -> !secret.texts().containsKey("previous.crt"));
    application.await(
        "trusted",
        state -> {
          String trusted = new String(Base64.getDecoder().decode(caBundle()), US_ASCII);
          return trusted.contains(next) && !trusted.contains(former);
        });
  }

  /** Compared anew, compared by Argo CD itself, and synced by hand. */
  void assertNoDriftAcrossASync() {
    String bundle = caBundle();
    assertThat(bundle).isNotEqualTo("null").isNotEmpty();
    assertSynced(application.refreshHard());
    terminal.get("argocd app sync --timeout 60 " + NAME);
    String started = application.state().started();
    assertSynced(application.refreshHard());
    assertSynced(application.awaitPoll());
    assertThat(application.state().started()).describedAs("healed by itself").isEqualTo(started);
    assertThat(terminal.get("argocd app get " + NAME))
        .containsPattern("ValidatingWebhookConfiguration .*" + NAME + " +Synced +Healthy");
    assertThat(caBundle()).isEqualTo(bundle);
    process.awaitDenial(terminal);
  }

  private static void assertSynced(Application.State state) {
    assertThat(state.sync()).isEqualTo("Synced");
    assertThat(state.resources()).isNotEmpty().allMatch(one -> one.endsWith(" Synced"));
    assertThat(state.conditions()).isEmpty();
  }

  /** Takes it from the cluster, however much of it is there, but for its namespace. */
  static void remove(Terminal terminal) {
    terminal.get(
        "kubectl delete validatingwebhookconfiguration,clusterrole,clusterrolebinding"
            + " -l app.kubernetes.io/instance="
            + NAME);
  }

  @Override
  public void close() {
    process.close();
  }
}
