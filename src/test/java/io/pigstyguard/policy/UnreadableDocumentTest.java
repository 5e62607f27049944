package io.pigstyguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.StoredObject.Marks;
import io.pigstyguard.rule.Thresholds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of a document that cannot be read, and of the object around it. */
class UnreadableDocumentTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String BROKEN = "all: {vars: {pg_cluster: [";

  private static Inspection inspect(StoredObject object) {
    Policy policy = new Policy(Profile.STRICT, Map.of(), List.of(), Thresholds.DEFAULT, false);
    return new Inspector(Catalogue.rules(), Knowledge.load(), policy, false, CLOCK)
        .inspect(object, List.of(new Document("pigsty.yml", BROKEN)));
  }

  @Test
  void nothingIsJudgedOfIt() {
    Inspection inspection = inspect(StoredObject.FILE);

    assertThat(inspection.documents()).noneMatch(DocumentInspection::readable);
    assertThat(inspection.findings()).hasSize(1);
    assertThat(inspection.judgements()).isEmpty();
  }

  /** One rule alone says that it is unreadable; all others are about the object. */
  @Test
  void theObjectAroundItIsJudged() {
    StoredObject object =
        new StoredObject(
            StoredObject.Kind.CONFIG_MAP,
            "default",
            "pigsty",
            Map.of("argocd.argoproj.io/instance", "pigsty"),
            Map.of("kubectl.kubernetes.io/last-applied-configuration", "{\"data\":{}}"),
            Set.of(),
            List.of(
                new DataEntry("pigsty.yml", BROKEN),
                new DataEntry("ca.key", "-----BEGIN PRIVATE KEY-----\nMIGH\n")),
            new StoredObject.Editor("ann", Set.of()),
            new Marks(true, "pigsty-guard.io/keys", List.of("typo")));

    Inspection inspection = inspect(object);

    List<Finding> judgements = inspection.judgements().toList();
    assertThat(judgements).hasSizeGreaterThan(1).allMatch(it -> it.rule().oncePerObject());
    assertThat(inspection.findings()).hasSize(judgements.size() + 1);
  }
}
