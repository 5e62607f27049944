package io.pigstyguard.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An annotation may hold anything, so that only what can be the name of a key is shown. */
class NamedKeyMissingTest {
  private static final Inspector INSPECTOR =
      new Inspector(
          List.of(NamedKeyMissing.RULE),
          Knowledge.load(),
          Policy.of(Profile.STRICT),
          false,
          Clock.systemUTC());

  private static String message(String missing) {
    StoredObject object =
        new StoredObject(
            StoredObject.Kind.CONFIG_MAP,
            "prod",
            "pigsty",
            Map.of(),
            Map.of(),
            Set.of(),
            List.of(),
            null,
            new StoredObject.Marks(true, "pigsty-guard.io/keys", List.of(missing)));
    return INSPECTOR
        .inspect(object, List.of())
        .findings()
        .map(finding -> finding.violation().message())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pigsty.yml",
        "A-b_c.9",
        "123456789012345678901234567890123456789012345678901234567890123"
      })
  void showsWhatCanBeAKey(String name) {
    assertThat(message(name))
        .isEqualTo(
            "`pigsty-guard.io/keys` must name keys of the object; it has no key '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my secret",
        "p@ssw0rd",
        "a/b",
        "\u0661\u0662",
        "\u00e9",
        "\u0080",
        "1234567890123456789012345678901234567890123456789012345678901234"
      })
  void hidesWhatCannot(String name) {
    assertThat(message(name))
        .isEqualTo(
            "`pigsty-guard.io/keys` must name keys of the object; it has no key that is named"
                + " there");
  }
}
