package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {
  private static final String FIRST =
      " is no setting; the first part must be one of certificates, claims, clients,"
          + " critical-clusters, editors, fail-open, log-interval, max-body, max-timeout, namespaces, profile, ratchet, rules, thresholds";

  @Test
  void takesSettings() {
    assertThatCode(
            () ->
                SettingNames.check(
                    List.of(
                        "quarkus.x",
                        "pigsty-guard.profile",
                        "pigsty-guard.rules.PIG-TLS-004",
                        "pigsty-guard.editors.users[3]",
                        "pigsty-guard.critical-clusters"),
                    name -> name.equals("quarkus.x") ? "" : "a, b,"))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnUnknownSetting() {
    assertRefused(
        () -> SettingNames.check(List.of("pigsty-guard.profil"), name -> "x"),
        "pigsty-guard.profil" + FIRST);
  }

  @Test
  void namesWhatThereIsBelowAKnownFirstPart() {
    assertRefused(
        () -> SettingNames.check(List.of("pigsty-guard.editors.user"), name -> "x"),
        "pigsty-guard.editors.user is no setting; there are editors.groups, editors.users");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , ,\t"})
  void refusesWhatHasNoValue(String value) {
    assertRefused(
        () -> SettingNames.check(List.of("pigsty-guard.namespaces"), name -> value),
        "pigsty-guard.namespaces must not be empty; leave it out to have the default");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PIGSTY_GUARD_PROFILE",
        "pigsty_guard_profile",
        "PIGSTY_GUARD_CRITICAL_CLUSTERS",
        "PIGSTY_GUARD_EDITORS_USERS_0_",
        "PIGSTY_GUARD_RULES_PIG_TLS_004",
        "PATH"
      })
  void takesVariables(String name) {
    assertThatCode(() -> SettingNames.checkEnvironment(Set.of(name))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PIGSTY_GUARD_FOO",
        "pigsty_guard_foo",
        "PIGSTY_GUARD_PROFILE_0",
        "PIGSTY_GUARD_PORT",
        "PIGSTY_GUARD_",
      })
  void refusesUnknownVariables(String name) {
    assertRefused(() -> SettingNames.checkEnvironment(Set.of(name)), name + FIRST);
  }

  @Test
  void refusesVariablesThatNameNoRule() {
    assertRefused(
        () -> SettingNames.checkEnvironment(Set.of("PIGSTY_GUARD_RULES")),
        "PIGSTY_GUARD_RULES is no setting; there are rules.<ID>");
  }

  @Test
  void takesWhatKubernetesSaysOfAServiceOfTheSameName() {
    assertThatCode(
            () ->
                SettingNames.checkEnvironment(
                    Set.of(
                        "PIGSTY_GUARD_SERVICE_HOST",
                        "PIGSTY_GUARD_SERVICE_PORT",
                        "PIGSTY_GUARD_SERVICE_PORT_HTTPS",
                        "PIGSTY_GUARD_PORT",
                        "PIGSTY_GUARD_PORT_443_TCP_ADDR",
                        "PIGSTY_GUARD_METRICS_SERVICE_HOST",
                        "PIGSTY_GUARD_METRICS_PORT")))
        .doesNotThrowAnyException();
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ConfigurationException.class).hasMessage(message);
  }
}
