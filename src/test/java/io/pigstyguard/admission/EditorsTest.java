package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may remove an inventory where editors are named. */
class EditorsTest {
  private static final String INVENTORY = "all: {vars: {pg_cluster: a}}\n";

  @ParameterizedTest
  @CsvSource({
    "amy, true",
    "bob, false",
    "'', false",
    "system:serviceaccount:kube-system:namespace-controller, true",
    "system:serviceaccount:kube-system:generic-garbage-collector, true",
    "system:serviceaccount:default:generic-garbage-collector, false",
    "SYSTEM:SERVICEACCOUNT:KUBE-SYSTEM:NAMESPACE-CONTROLLER, false"
  })
  void letsEditorsAndCleanupDelete(String user, boolean allowed) {
    for (String key : List.of("pigsty.yml", "inventory.yml")) {
      AdmissionRequest request = request("DELETE", user, null, object(key));
      assertThat(reviewer().review(request, () -> false).response().allowed()).isEqualTo(allowed);
      assertThat(reviewer().sweep(request, () -> false).response().allowed()).isEqualTo(allowed);
    }
  }

  private static Reviewer reviewer() {
    Thresholds usual = Thresholds.DEFAULT;
    Thresholds editors =
        new Thresholds(
            usual.expiryDays(),
            usual.passwordLength(),
            usual.largeDeployment(),
            usual.certificateDays(),
            usual.pkiBackupDays(),
            Set.of("amy"),
            Set.of(),
            Set.of());
    Map<String, Action> actions = Map.of("PIG-FILE-005", Action.DENY);
    return Reviewers.of(
        Reviewers.rules(), new Policy(Profile.PRODUCTION, actions, List.of(), editors, false));
  }

  private static AdmissionRequest request(
      String operation, String user, @Nullable KubeObject object, @Nullable KubeObject old) {
    return new AdmissionRequest(
        "u",
        new AdmissionRequest.Kind("", "v1", "ConfigMap"),
        "shop",
        "one",
        operation,
        new AdmissionRequest.UserInfo(user, List.of()),
        object,
        old);
  }

  private static KubeObject object(String key) {
    KubeObject.Metadata metadata =
        new KubeObject.Metadata("one", null, "shop", Map.of(), Map.of(), List.of());
    return new KubeObject(
        "v1", "ConfigMap", metadata, null, Map.of(key, INVENTORY), Map.of(), Map.of());
  }
}
