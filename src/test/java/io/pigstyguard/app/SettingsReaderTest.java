package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Thresholds;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @Test
  void hasTheDefaultsOfTheCore() {
    SettingsReader settings = reader(Map.of());
    assertThat(settings.policy()).isEqualTo(Policy.of(Profile.PRODUCTION));
    assertThat(settings.policy().thresholds()).isEqualTo(Thresholds.DEFAULT);
    assertThat(settings.claims())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Pattern.class)
        .isEqualTo(Claims.DEFAULT);
    assertThat(settings.claims().keyPattern().pattern())
        .isEqualTo(Claims.DEFAULT.keyPattern().pattern());
    assertThat(settings.maxBody()).isEqualTo(8 << 20);
    assertThat(settings.maxTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.logInterval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.certificateMode()).isEqualTo(CertificateMode.SELF_SIGNED);
  }

  @Test
  void readsAPolicy() {
    Policy policy =
        reader(
                Map.of(
                    "profile", "Strict",
                    "rules.PIG-TLS-004", "off",
                    "rules.\"pig.tls.005\"", "DENY",
                    "critical-clusters", "pg-pay*, pg-ledger",
                    "editors.users[0]", "system:serviceaccount:a:b",
                    "editors.groups", "dba,ops",
                    "namespaces", "prod",
                    "thresholds.expiry-days", "90",
                    "fail-open", "true"))
            .policy();
    assertThat(policy.profile()).isEqualTo(Profile.STRICT);
    assertThat(policy.overrides())
        .containsOnly(Map.entry("PIG-TLS-004", Action.OFF), Map.entry("PIG-TLS-005", Action.DENY));
    assertThat(policy.isCritical("pg-payments")).isTrue();
    assertThat(policy.thresholds().expiryDays()).isEqualTo(90);
    assertThat(policy.thresholds().editorUsers()).containsExactly("system:serviceaccount:a:b");
    assertThat(policy.thresholds().editorGroups()).containsExactlyInAnyOrder("dba", "ops");
    assertThat(policy.thresholds().namespaces()).containsExactly("prod");
    assertThat(policy.failOpen()).isTrue();
  }

  @Test
  void readsRulesFromTheEnvironment() {
    Map<String, String> environment =
        Map.of("PIGSTY_GUARD_RULES_PIG_TLS_004", "warn", "PIGSTY_GUARD_RULES", "x");
    assertThat(reader(Map.of(), environment).policy().overrides())
        .containsOnly(Map.entry("PIG-TLS-004", Action.WARN));
  }

  @Test
  void takesFilesForMountedCertificates() {
    SettingsReader settings = reader(Map.of("certificates.cert", "a", "certificates.key", "b"));
    assertThat(settings.certificateMode()).isEqualTo(CertificateMode.MOUNTED);
    assertThat(settings.certificateFile()).hasToString("a");
    assertThat(settings.keyFile()).hasToString("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "profile | foo | pigsty-guard.profile must be one of baseline, production, strict, not 'foo'",
        "fail-open | yes | pigsty-guard.fail-open must be true or false, not 'yes'",
        "rules.PIG-TLS-004 | block | pigsty-guard.rules.PIG-TLS-004 must be one of deny, warn, off,"
            + " not 'block'",
        "thresholds.expiry-days | 0 | pigsty-guard.thresholds.expiry-days must be a number from 1 to"
            + " 36500, not '0'",
        "thresholds.password-length | 1e3 | pigsty-guard.thresholds.password-length must be a number"
            + " from 1 to 128, not '1e3'",
        "max-body | 1G | pigsty-guard.max-body must be a size such as 8M, from 1024 to 67108864"
            + " bytes, not '1G'",
        "max-timeout | 1h | pigsty-guard.max-timeout must be a duration from 100 to 30000 ms, not"
            + " '1h'",
        "log-interval | soon | pigsty-guard.log-interval must be a duration such as 30s or 5m, not"
            + " 'soon'",
        "claims.key-pattern | ( | pigsty-guard.claims.key-pattern must be a regular expression, not"
            + " '('",
        "claims.label | not a label! | pigsty-guard.claims.label must be a name of labels such as"
            + " example.org/name or name, not 'not a label!'",
        "claims.keys-annotation | Example.org/keys | pigsty-guard.claims.keys-annotation must be a"
            + " name of labels such as example.org/name or name, not 'Example.org/keys'",
        "certificates.mode | acme | pigsty-guard.certificates.mode must be one of self-signed,"
            + " managed, mounted, not 'acme'"
      })
  void refusesInOneLine(String key, String value, String message) {
    assertRefused(() -> readAll(reader(Map.of(key, value))), message);
  }

  @Test
  void refusesAnUnknownRule() {
    assertRefused(
        () -> reader(Map.of("rules.PIG-XXX-999", "off")).policy(),
        "pigsty-guard.rules must name rules such as PIG-AVL-001, not 'PIG-XXX-999'");
  }

  @Test
  void refusesMountedWithoutFiles() {
    SettingsReader settings = reader(Map.of("certificates.mode", "mounted"));
    assertRefused(
        () -> settings.certificateFile(),
        "pigsty-guard.certificates.cert must name a PEM file in mode mounted, not ''");
  }

  @Test
  void keepsARefusalToOneLine() {
    assertThatThrownBy(() -> reader(Map.of("profile", "a\nb" + "x".repeat(500))).policy())
        .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(200).hasLineCount(1));
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ConfigurationException.class).hasMessage(message);
  }

  private static void readAll(SettingsReader reader) {
    reader.policy();
    reader.claims();
    reader.maxBody();
    reader.maxTimeout();
    reader.logInterval();
    reader.certificateMode();
  }

  private static SettingsReader reader(Map<String, String> settings) {
    return reader(settings, Map.of());
  }

  private static SettingsReader reader(
      Map<String, String> settings, Map<String, String> environment) {
    Map<String, String> prefixed = new HashMap<>();
    settings.forEach((key, value) -> prefixed.put("pigsty-guard." + key, value));
    Settings mapped =
        new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .withSources(new PropertiesConfigSource(prefixed, "test", 100))
            .build()
            .getConfigMapping(Settings.class);
    return new SettingsReader(mapped, environment, Catalogue.rules());
  }
}
