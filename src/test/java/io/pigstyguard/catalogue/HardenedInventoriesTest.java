package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole inventories that follow the security page: nothing is denied, even in strict. */
class HardenedInventoriesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/samples");

  @ParameterizedTest
  @CsvSource({
    "ha.yml, SECRET, PIG-FILE-010",
    "finance.yml, SECRET, PIG-FILE-010",
    "redis.yml, SECRET, PIG-FILE-010",
    "vault.yml, CONFIG_MAP,"
  })
  void passStrict(String file, StoredObject.Kind kind, String onlyWarning) {
    Inspection inspection = inspect(kind, Fixtures.read(SAMPLES.resolve(file)));

    assertThat(inspection.isComplete()).isTrue();
    assertThat(inspection.findings(Action.DENY)).isEmpty();
    assertThat(inspection.findings(Action.WARN))
        .extracting(finding -> finding.rule().id())
        .isEqualTo(onlyWarning == null ? List.of() : List.of(onlyWarning));
  }

  @ParameterizedTest
  @CsvSource({
    "'pgbouncer_sslmode: require', 'pgbouncer_sslmode: disable', PIG-TLS-006",
    "'patroni_ssl_enabled: true', 'patroni_ssl_enabled: false', PIG-TLS-004",
    "'pg_conf: crit.yml', 'pg_conf: oltp.yml', PIG-INT-001",
    "'cipher_type: aes-256-cbc', 'cipher_type: none', PIG-BAK-003"
  })
  void failStrictWhenOneSettingIsTakenBack(String good, String bad, String rule) {
    String text = Fixtures.read(SAMPLES.resolve("ha.yml"));
    assertThat(text).contains(good);

    Inspection inspection = inspect(StoredObject.Kind.SECRET, text.replace(good, bad));

    assertThat(inspection.findings(Action.DENY))
        .extracting(finding -> finding.rule().id())
        .contains(rule);
  }

  private static Inspection inspect(StoredObject.Kind kind, String text) {
    Inspector inspector =
        new Inspector(
            Catalogue.rules(),
            Fixtures.KNOWLEDGE,
            Policy.of(Profile.STRICT),
            false,
            Fixtures.CLOCK);
    return inspector.inspect(StoredObject.FILE.as(kind), List.of(new Document("", text)));
  }
}
