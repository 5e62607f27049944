package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.StoredObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Labels, owners and annotations of others are read by rules about the object only. Admission
 * relies on it: an update that changes nothing else is refused for findings of such rules alone.
 */
class ObjectMetadataTest {
  private static final StoredObject PLAIN = object(Map.of(), Map.of(), Set.of());
  private static final StoredObject FROM_GIT =
      object(
          Map.of("app.kubernetes.io/managed-by", "argocd", "argocd.argoproj.io/instance", "x"),
          Map.of(
              "argocd.argoproj.io/tracking-id",
              "x",
              "kubectl.kubernetes.io/last-applied-configuration",
              "{\"data\":{\"pigsty.yml\":\"all: {vars: {pg_admin_password: DBUser.DBA}}\"}}"),
          Set.of("SealedSecret"));

  @Test
  void onlyRulesAboutTheObjectReadMetadata() {
    List<Rule> others =
        Catalogue.rules().stream().filter(rule -> !rule.spec().oncePerObject()).toList();
    Inspector inspector =
        new Inspector(others, Fixtures.KNOWLEDGE, Policy.of(Profile.STRICT), true, Fixtures.CLOCK);
    for (Rule rule : Catalogue.rules()) {
      for (Path file : Fixtures.files(rule.spec().id())) {
        if (file.toString().endsWith(".yml")) {
          List<Document> documents = Fixture.parse(Fixtures.read(file)).documents();

          assertThat(found(inspector, FROM_GIT, documents))
              .as("%s", file)
              .isEqualTo(found(inspector, PLAIN, documents));
        }
      }
    }
  }

  private static List<String> found(
      Inspector inspector, StoredObject object, List<Document> documents) {
    return inspector.inspect(object, documents).findings().map(ObjectMetadataTest::text).toList();
  }

  private static String text(Finding finding) {
    return finding.rule().id() + finding.violation().scope() + finding.violation().line();
  }

  private static StoredObject object(
      Map<String, String> labels, Map<String, String> annotations, Set<String> owners) {
    return new StoredObject(
        StoredObject.Kind.SECRET,
        "prod",
        "pigsty",
        labels,
        annotations,
        owners,
        List.of(),
        null,
        StoredObject.Marks.NONE);
  }
}
