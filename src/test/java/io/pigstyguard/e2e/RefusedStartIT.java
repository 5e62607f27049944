package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.tls.TestAuthority;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody in a hurry may write for a setting: the packaged service says in one line what is
 * allowed and ends with code 2, with nothing opened.
 */
class RefusedStartIT {
  private static final Duration LONGEST = Duration.ofSeconds(15);

  @TempDir private static Path folder;
  private static ServerSocket taken;

  /**
   * A start that is refused.
   *
   * @param written where it is an option of {@code serve} (begins with two dashes), an option of
   *     the JVM (begins with one) or a variable
   * @param said what the line begins with, after the name of the program
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  record Case(String said, String... written) {
    @Override
    public String toString() {
      return String.join(" ", written);
    }
  }

  @BeforeAll
  static void takePort() throws IOException {
    taken = new ServerSocket(0);
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("settings.yml"), "pigsty-guard: {profile: strict}");
    Files.writeString(folder.resolve("broken.properties"), "pigsty-guard.profil=strict");
    Files.writeString(folder.resolve("text.pem"), "no certificate");
    TestAuthority authority = new TestAuthority("any");
    for (String name : List.of("a", "b")) {
      authority
          .issue("CN=" + name)
          .write(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    }
  }

  @AfterAll
  static void freePort() throws IOException {
    taken.close();
  }

  static Stream<Case> names() {
    return Stream.of(
        new Case("pigsty-guard.profil is no setting; the first part", "-Dpigsty-guard.profil=x"),
        new Case(
            "pigsty-guard.claims.lable is no setting; there are claims.content, claims.key",
            "-Dpigsty-guard.claims.lable=x"),
        new Case("pigsty-guard.terse is no setting;", "-Dpigsty-guard.terse=true"),
        new Case("PIGSTY_GUARD_FOO is no setting;", "PIGSTY_GUARD_FOO=1"),
        new Case("PIGSTY_GUARD_PROFIL is no setting;", "PIGSTY_GUARD_PROFIL=strict"),
        new Case(
            "pigsty-guard.rules must name rules such as PIG-",
            "PIGSTY_GUARD_RULES_PIG_XXX_999=off"),
        new Case(
            "pigsty-guard.profil is no setting;",
            "QUARKUS_CONFIG_LOCATIONS=" + folder.resolve("broken.properties")));
  }

  static Stream<Case> locations() {
    String allowed = "quarkus.config.locations must name readable files *.properties, or folders";
    return Stream.of(
        new Case(allowed, "QUARKUS_CONFIG_LOCATIONS=/nope"),
        new Case(allowed, "-Dquarkus.config.locations=/nope/application.properties"),
        new Case(allowed, "QUARKUS_CONFIG_LOCATIONS=" + folder.resolve("empty")),
        new Case(allowed, "QUARKUS_CONFIG_LOCATIONS=" + folder.resolve("settings.yml")),
        new Case(
            "quarkus.config.locations names what cannot be read:",
            "QUARKUS_CONFIG_LOCATIONS=ftp://example.org/x.properties"));
  }

  static Stream<Case> values() {
    return Stream.of(
        new Case("pigsty-guard.namespaces must not be empty;", "-Dpigsty-guard.namespaces= "),
        new Case("pigsty-guard.editors.users must not be empty;", "-Dpigsty-guard.editors.users=,"),
        new Case(
            "pigsty-guard.critical-clusters must not be empty;", "PIGSTY_GUARD_CRITICAL_CLUSTERS="),
        new Case("pigsty-guard.profile", "-Dpigsty-guard.profile="),
        new Case(
            "pigsty-guard.profile must be one of baseline, production, strict, not 'paranoid'",
            "PIGSTY_GUARD_PROFILE=paranoid"),
        new Case("pigsty-guard.fail-open must be true or false", "PIGSTY_GUARD_FAIL_OPEN=yes"),
        new Case(
            "pigsty-guard.claims.label must be a name of labels such as example.org/name",
            "-Dpigsty-guard.claims.label=not a label!"),
        new Case(
            "pigsty-guard.claims.keys-annotation must be a name of labels",
            "-Dpigsty-guard.claims.keys-annotation=a/b/c"),
        new Case("pigsty-guard.max-body must be a size", "-Dpigsty-guard.max-body=lots"),
        new Case(
            "pigsty-guard.certificates.namespace must name the namespace",
            "-Dpigsty-guard.certificates.mode=managed"),
        new Case("quarkus.shutdown.timeout cannot be read:", "-Dquarkus.shutdown.timeout=soon"),
        new Case(
            "Could not expand value NOPE in property pigsty-guard.profile",
            "-Dpigsty-guard.profile=${NOPE}"));
  }

  static Stream<Case> ports() {
    String https = "quarkus.http.ssl-port (serve --port) must be ";
    String management = "quarkus.management.port (serve --management-port) must ";
    String port = Integer.toString(taken.getLocalPort());
    return Stream.of(
        new Case("Invalid value for option '--port': '70000' is not a port", "--port=70000"),
        new Case(https + "a number from 0 to 65535", "-Dquarkus.http.ssl-port=70000"),
        new Case(https + "a number from 0 to 65535", "QUARKUS_HTTP_SSL_PORT=-1"),
        new Case(https + "a number from 0 to 65535", "QUARKUS_HTTP_SSL_PORT=8443tcp"),
        new Case(https + "a port that is free", "--port=" + port),
        new Case(https + "a port that is free", "QUARKUS_HTTP_SSL_PORT=" + port),
        new Case(management + "be a number from 0 to 65535", "QUARKUS_MANAGEMENT_PORT=70000"),
        new Case(management + "be a number from 0 to 65535", "-Dquarkus.management.port=abc"),
        new Case(management + "be a port that is free", "--management-port=" + port),
        new Case(management + "be a port that is free", "-Dquarkus.management.port=" + port),
        new Case(
            management + "differ from quarkus.http.ssl-port, not '9443'",
            "--port=9443",
            "--management-port=9443"),
        new Case(
            "quarkus.http.host must be an address of this machine",
            "-Dquarkus.http.host=999.1.1.1"),
        new Case(
            "quarkus.management.host must be an address of this machine",
            "QUARKUS_MANAGEMENT_HOST=192.0.2.1"));
  }

  static Stream<Case> files() {
    Path certificate = folder.resolve("a.crt");
    Path key = folder.resolve("a.key");
    return Stream.of(
        new Case(
            "pigsty-guard.certificates: /nope cannot be read",
            "--tls-cert=/nope",
            "--tls-key=/nope"),
        new Case(
            "pigsty-guard.certificates: " + certificate,
            "--tls-cert=" + certificate,
            "--tls-key=" + folder.resolve("b.key")),
        new Case(
            "pigsty-guard.certificates: " + folder.resolve("text.pem"),
            "--tls-cert=" + folder.resolve("text.pem"),
            "--tls-key=" + key),
        new Case(
            "pigsty-guard.certificates.key must name a PEM file",
            "-Dpigsty-guard.certificates.cert=" + certificate),
        new Case(
            "Error: Missing required argument(s): --tls-key=FILE", "--tls-cert=" + certificate));
  }

  static Stream<Case> clients() {
    return Stream.of(
        new Case(
            "pigsty-guard.clients.names must be names in certificates of clients",
            "-Dpigsty-guard.clients.ca=" + folder.resolve("a.crt")),
        new Case(
            "pigsty-guard.clients.ca must name a PEM file where clients.names are set",
            "PIGSTY_GUARD_CLIENTS_NAMES=api-server"),
        new Case(
            "pigsty-guard.clients.ca: /nope cannot be read",
            "PIGSTY_GUARD_CLIENTS_NAMES=api-server",
            "PIGSTY_GUARD_CLIENTS_CA=/nope"),
        new Case(
            "pigsty-guard.clients.ca: " + folder.resolve("text.pem") + " holds no PEM",
            "PIGSTY_GUARD_CLIENTS_NAMES=api-server",
            "PIGSTY_GUARD_CLIENTS_CA=" + folder.resolve("text.pem")));
  }

  @ParameterizedTest
  @MethodSource({"names", "locations", "values", "ports", "files", "clients"})
  void isSaidInOneLine(Case start) throws Exception {
    Ended ended = run(start.written());

    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).hasLineCount(1).startsWith("pigsty-guard: " + start.said());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.duration()).isLessThan(LONGEST);
  }

  @Test
  void repeatsNoValueOfAForeignSetting() throws Exception {
    String planted = "Zq7planted";
    Ended ended = run("-Dquarkus.http.limits.max-header-size=" + planted);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).hasLineCount(1).contains("quarkus.http.limits.max-header-size");
    assertThat(ended.err() + ended.out()).doesNotContain(planted);
  }

  private record Ended(int code, String out, String err, Duration duration) {}

  private static Ended run(String... written) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    List<String> options = new ArrayList<>();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    GuardProcess.withoutSettings(environment);
    environment.put("QUARKUS_HTTP_SSL_PORT", "0");
    environment.put("QUARKUS_MANAGEMENT_PORT", "0");
    for (String text : written) {
      if (text.startsWith("--")) {
        options.add(text);
      } else if (text.startsWith("-D")) {
        command.add(text);
      } else {
        environment.put(
            text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
      }
    }
    command.addAll(List.of("-jar", GuardProcess.JAR.toString(), "serve"));
    command.addAll(options);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    long start = System.nanoTime();
    Process process =
        builder.command(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
