package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class StartProblemTest {
  @Test
  void saysWhatASettingMustBe() {
    Throwable refused =
        new RuntimeException(new ConfigurationException("pigsty-guard.x must be y"));
    assertThat(StartProblem.line(refused)).isEqualTo("pigsty-guard.x must be y");
  }

  @Test
  void namesPortsThatWereTakenMeanwhile() {
    Throwable taken = new IllegalStateException("cannot start", new BindException("in use"));
    assertThat(StartProblem.line(taken))
        .isEqualTo(
            "a port is in use: quarkus.http.ssl-port (serve --port) and quarkus.management.port"
                + " (serve --management-port) must name free ports");
  }

  @Test
  void repeatsNoValueOfAForeignSetting() {
    Throwable nested =
        new IllegalArgumentException(
            "SRCFG00039: The config property quarkus.x.password with the config value \"s3cret\""
                + " threw an Exception whilst being converted SRCFG00029: Expected an integer"
                + " value, got \"s3cret\"");
    assertThat(StartProblem.line(nested))
        .isEqualTo("quarkus.x.password cannot be read: Expected an integer value");
    Throwable own =
        new IllegalArgumentException(
            "SRCFG00039: The config property quarkus.x.time with the config value \"s3cret\" threw"
                + " an Exception whilst being converted Invalid duration: s3cret");
    assertThat(StartProblem.line(own))
        .isEqualTo("quarkus.x.time cannot be read: its value has the wrong form");
  }

  @Test
  void keepsToOneLine() {
    assertThat(StartProblem.line(new IllegalStateException("a\nb\n" + "x".repeat(2000))))
        .hasLineCount(1)
        .hasSizeLessThan(500);
  }
}
