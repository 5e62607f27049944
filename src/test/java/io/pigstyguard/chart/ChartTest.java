package io.pigstyguard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.pigstyguard.app.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
  @Test
  void passesTheStrictLinter() {
    LintResult result = new Helm(Chart.FOLDER).lint().strict().call();
    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
  }

  @Test
  void rendersTheSameTwice() {
    assertThat(Chart.text(Chart.EVERYTHING)).isEqualTo(Chart.text(Chart.EVERYTHING));
  }

  @Test
  void askNothingOfTheClusterAndMakesNothingUp() {
    assertThat(Chart.templates())
        .allSatisfy(
            template ->
                assertThat(Chart.read(template))
                    .as(template.toString())
                    .doesNotContainPattern("\\b(lookup|gen[A-Z]\\w+|rand\\w+|now|uuidv4)\\b")
                    .doesNotContain(".Capabilities"));
  }

  @Test
  void templatesAreShort() {
    assertThat(Chart.templates())
        .allSatisfy(
            template ->
                assertThat(Chart.read(template).lines().count())
                    .as(template.toString())
                    .isLessThan(80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"managed", "certManager", "mounted"})
  void leavesTheCaBundleToWhoeverOwnsIt(String mode) {
    assertThat(Chart.text("certificates: {mode: " + mode + ", secretName: serving}"))
        .doesNotContain("caBundle:");
  }

  @Test
  void writesACaBundleThatIsGiven() {
    JsonNode configuration =
        Chart.only(
            "ValidatingWebhookConfiguration",
            "certificates: {mode: mounted, secretName: serving, caBundle: Q0E=}");
    assertThat(Chart.items(configuration.path("webhooks")))
        .hasSize(4)
        .allMatch(webhook -> webhook.at("/clientConfig/caBundle").asText().equals("Q0E="));
  }

  @Test
  void letsCertManagerInjectTheCaOfItsCertificate() {
    String values = "certificates: {mode: certManager}";
    assertThat(
            Chart.only("ValidatingWebhookConfiguration", values)
                .at("/metadata/annotations/cert-manager.io~1inject-ca-from")
                .asText())
        .isEqualTo("pigsty-guard/pigsty-guard");
    JsonNode certificate =
        Chart.objectsOf("Certificate", Chart.objects(values))
            .filter(it -> it.at("/metadata/name").asText().equals("pigsty-guard"))
            .findAny()
            .orElseThrow();
    assertThat(Chart.texts(certificate.at("/spec/dnsNames")))
        .containsExactly("pigsty-guard.pigsty-guard.svc");
    assertThat(Chart.only("Deployment", values).at("/spec/template/spec/volumes").toString())
        .contains(certificate.at("/spec/secretName").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "policy: {profile: lax}           | at '/policy/profile': value must be one of 'baseline'",
        "policy: {rules: {PIG-PWD-2: off}} | at '/policy/rules': additional properties 'PIG-PWD-2'",
        "policy: {rules: {PIG-PWD-002: 1}} | at '/policy/rules/PIG-PWD-002': value must be one of",
        "polcy: {profile: strict}         | additional properties 'polcy' not allowed",
        "webhook: {timeoutSeconds: 31}    | at '/webhook/timeoutSeconds': maximum: got 31, want 30",
        "webhook: {sweep: secrets}        | at '/webhook/sweep': value must be one of 'off'",
        "webhook: {scope: none}           | at '/webhook/scope': value must be one of 'labelled'",
        "certificates: {mode: mounted}    | at '/certificates/secretName': minLength: got 0, want 1",
        "clients: {ca: nobody}            | at '/clients/ca': 'nobody' does not match pattern",
        "clients: {names: [a]}            | at '/clients/names': maxItems: got 1, want 0",
        "replicaCount: many               | at '/replicaCount': got string, want integer",
        "jvm: {maxHeap: lots}             | at '/jvm/maxHeap': 'lots' does not match pattern"
      })
  void refusesWrongValuesInWords(String value, String reason) {
    assertThatThrownBy(() -> Chart.text(value))
        .hasMessageContaining("values don't meet the specifications of the schema")
        .hasMessageContaining(reason);
  }

  @Test
  void writesSettingsThatTheServiceKnows() {
    Settings settings =
        settings(
            """
            policy:
              profile: strict
              rules: {PIG-TLS-009: warn, PIG-TLS-010: off}
              criticalClusters: [pg-pay, pg-*]
              failOpen: true
              ratchet: off
              namespaces: [pigsty]
              editors: {users: ["cn=amy,ou=dba"], groups: [dba]}
              thresholds: {expiryDays: 365}
            settings: {max-body: 8M}
            """);
    assertThat(settings.profile()).isEqualTo("strict");
    assertThat(settings.rules())
        .containsOnly(Map.entry("PIG-TLS-009", "warn"), Map.entry("PIG-TLS-010", "off"));
    assertThat(settings.criticalClusters()).hasValue(List.of("pg-pay", "pg-*"));
    assertThat(settings.failOpen()).isEqualTo("true");
    assertThat(settings.ratchet()).isEqualTo("off");
    assertThat(settings("{}").ratchet()).isEqualTo("findings");
    assertThat(settings.namespaces()).hasValue(List.of("pigsty"));
    assertThat(settings.editors().users()).hasValue(List.of("cn=amy,ou=dba"));
    assertThat(settings.editors().groups()).hasValue(List.of("dba"));
    assertThat(settings.thresholds().expiryDays()).isEqualTo("365");
    assertThat(settings.maxBody()).isEqualTo("8M");
    assertThat(settings.claims().keyPattern()).isEqualTo("(?:^|[._-])pigsty[.]ya?ml$");
    assertThat(settings.certificates().mode()).hasValue("managed");
    assertThat(settings.certificates().namespace()).hasValue("pigsty-guard");
    assertThat(settings.certificates().secret()).isEqualTo("pigsty-guard-ca");
  }

  @Test
  void mountsTheAuthoritiesOfClients() {
    String pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    String values = "clients: {names: [api-server, 'spiffe://x/y'], ca: \"" + escaped(pem) + "\"}";
    Settings settings = settings(values);
    assertThat(settings.clients().ca()).hasValue("/etc/pigsty-guard/clients-ca.pem");
    assertThat(settings.clients().names()).hasValue(List.of("api-server", "spiffe://x/y"));
    assertThat(Chart.only("ConfigMap", values).at("/data/clients-ca.pem").asText()).isEqualTo(pem);
    assertThat(Chart.only("Deployment", values).toString())
        .contains("\"mountPath\":\"/etc/pigsty-guard\"");
    assertThatThrownBy(() -> Chart.text("clients: {ca: \"" + escaped(pem) + "\"}"))
        .hasMessageContaining("at '/clients/names': minItems: got 0, want 1");
    assertThat(settings("").clients().ca()).isEmpty();
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n");
  }

  @Test
  void escapesPatternsForTheSettingsFile() {
    assertThat(settings("claims: {keyPattern: '^hosts\\.yml$'}").claims().keyPattern())
        .isEqualTo("^hosts\\.yml$");
  }

  @Test
  void rollsThePodsWhenSettingsChange() {
    String checksum = "/spec/template/metadata/annotations/checksum~1settings";
    String before = Chart.only("Deployment").at(checksum).asText();
    assertThat(before).isNotEmpty();
    assertThat(Chart.only("Deployment", "policy: {profile: strict}").at(checksum).asText())
        .isNotEmpty()
        .isNotEqualTo(before);
  }

  /** Reads the settings file as the service does; a setting unknown to it fails. */
  private static Settings settings(String... values) {
    JsonNode map = Chart.objectsOf("ConfigMap", Chart.objects(values)).findFirst().orElseThrow();
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(map.at("/data/application.properties").asText()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> settings = new HashMap<>();
    properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
    return new SmallRyeConfigBuilder()
        .withMapping(Settings.class)
        .withSources(new PropertiesConfigSource(settings, "chart", 100))
        .build()
        .getConfigMapping(Settings.class);
  }
}
