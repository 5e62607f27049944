package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard's own account may change of its webhooks, and who may delete inventories. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMaySpeakIT {
  private static final String PATCH =
      "kubectl patch validatingwebhookconfiguration %s --dry-run=server --type json -p '[%s]'";

  private static final String BIND =
      "kubectl create clusterrolebinding pigsty-guard-everything --clusterrole cluster-admin"
          + " --serviceaccount $(kubectl get serviceaccount %s"
          + " -o jsonpath='{.metadata.namespace}:{.metadata.name}')";

  private List<TranscriptCase> cases = List.of();
  private InstalledGuard guard;
  private Terminal account;

  @BeforeAll
  void install() {
    TestCluster cluster = TestCluster.get();
    cases = TranscriptCase.prepare(cluster, "editors");
    guard = InstalledGuard.install(cluster, "pigsty-guard-editors");
    account =
        guard
            .terminal()
            .with("KUBECONFIG", TestCluster.FOLDER.resolve("account.kubeconfig").toString());
    guard.set("policy.editors.users[0]", "amy");
    guard.process().close();
    guard.restart();
  }

  @AfterAll
  void uninstall() {
    if (guard != null) {
      guard.close();
      cases.forEach(TranscriptCase::end);
      assertThat(policies()).doesNotContain(InstalledGuard.RELEASE);
    }
  }

  /** Another bundle, none, and a change of nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op': 'remove', 'path': '/webhooks/0/clientConfig/caBundle'}",
        "{'op': 'remove', 'path': '/webhooks/3/clientConfig/caBundle'}",
        "{'op': 'replace', 'path': '/webhooks/1/clientConfig/caBundle', 'value': 'QUFB'}",
        "{'op': 'test', 'path': '/webhooks/0/failurePolicy', 'value': 'Fail'}"
      })
  void letsTheAccountChangeTheBundle(String change) {
    assertThat(patch(account, change).status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op': 'replace', 'path': '/webhooks/1/rules/0/resources', 'value': ['*']}",
        "{'op': 'add', 'path': '/webhooks/1/rules/-', 'value': {'apiGroups': ['*'],"
            + " 'apiVersions': ['*'], 'operations': ['*'], 'resources': ['*']}}",
        "{'op': 'remove', 'path': '/webhooks/1/matchConditions'}",
        "{'op': 'remove', 'path': '/webhooks/1/namespaceSelector'}",
        "{'op': 'replace', 'path': '/webhooks/1/objectSelector',"
            + " 'value': {'matchLabels': {'a': 'b'}}}",
        "{'op': 'replace', 'path': '/webhooks/0/failurePolicy', 'value': 'Ignore'}",
        "{'op': 'replace', 'path': '/webhooks/0/timeoutSeconds', 'value': 1}",
        "{'op': 'replace', 'path': '/webhooks/0/matchPolicy', 'value': 'Exact'}",
        "{'op': 'replace', 'path': '/webhooks/0/clientConfig/service/name', 'value': 'other'}",
        "{'op': 'replace', 'path': '/webhooks/0/clientConfig/service/path', 'value': '/other'}",
        "{'op': 'replace', 'path': '/webhooks/0/clientConfig', 'value': {'url': 'https://x.y'}}",
        "{'op': 'replace', 'path': '/webhooks/0/name', 'value': 'other.pigsty-guard.io'}",
        "{'op': 'move', 'from': '/webhooks/0', 'path': '/webhooks/3'}",
        "{'op': 'remove', 'path': '/webhooks/0'}",
        "{'op': 'copy', 'from': '/webhooks/0', 'path': '/webhooks/-'},"
            + " {'op': 'replace', 'path': '/webhooks/4/name', 'value': 'more.pigsty-guard.io'}",
        "{'op': 'add', 'path': '/metadata/labels/a', 'value': 'b'}",
        "{'op': 'add', 'path': '/metadata/annotations/a', 'value': 'b'}",
        "{'op': 'add', 'path': '/metadata/finalizers', 'value': ['a.b/c']}"
      })
  void letsTheAccountChangeNothingElse(String change) {
    assertThat(patch(account, change).text())
        .contains("denied request: the account of the guard may change no");
    assertThat(patch(guard.terminal(), change).status()).as("the administrator").isZero();
  }

  /** By its roles it may do neither; by the policy it may not even with every right there is. */
  @Test
  void letsTheAccountNeitherCreateNorDelete() {
    Terminal administrator = guard.terminal();
    String delete =
        "kubectl delete validatingwebhookconfiguration --dry-run=server " + InstalledGuard.RELEASE;
    String read =
        "kubectl get validatingwebhookconfiguration %1$s -o yaml | sed 's/name: %1$s$/name: other/'"
            .formatted(InstalledGuard.RELEASE);
    String copy = administrator.get(read);
    assertThat(account.run(delete).text()).contains("cannot delete resource");

    administrator.get(BIND.formatted(InstalledGuard.RELEASE));
    try {
      String refused =
          "denied request: the account of the guard may neither create nor delete a webhook"
              + " configuration";
      assertThat(account.run(delete).text()).contains(refused);
      assertThat(account.run("kubectl create --dry-run=server -f -", copy).text())
          .contains(refused);
      assertThat(administrator.get(delete)).contains("deleted");
      assertThat(administrator.get("kubectl create --dry-run=server -f -", copy))
          .contains("other created");
    } finally {
      administrator.get("kubectl delete clusterrolebinding pigsty-guard-everything");
    }
  }

  @Test
  void installsPolicyAndBinding() {
    assertThat(policies().lines())
        .contains(
            "validatingadmissionpolicy.admissionregistration.k8s.io/" + InstalledGuard.RELEASE,
            "validatingadmissionpolicybinding.admissionregistration.k8s.io/"
                + InstalledGuard.RELEASE);
  }

  @Test
  void judgesDeletionsByTheEditors() {
    replay("pigsty-editors");
  }

  @Test
  void letsNamespacesGoWhileTheServiceIsDown() {
    guard.process().signal("KILL");
    replay("pigsty-namespace");
    guard.restart();
  }

  private void replay(String name) {
    cases.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().replay();
  }

  private String policies() {
    return guard
        .terminal()
        .get("kubectl get validatingadmissionpolicies,validatingadmissionpolicybindings -o name");
  }

  private static Terminal.Shown patch(Terminal terminal, String change) {
    return terminal.run(PATCH.formatted(InstalledGuard.RELEASE, change.replace('\'', '"')));
  }
}
