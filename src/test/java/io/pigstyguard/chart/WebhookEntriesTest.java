package io.pigstyguard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pigstyguard.rule.CleanupAccounts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which webhooks the chart makes, and what they are sent. */
class WebhookEntriesTest {
  private static final String EDITORS = "policy: {editors: {groups: [dba]}}";

  @Test
  void sendsWhatMayBeAnInventoryToOneWebhookPerKind() {
    assertThat(webhooks().subList(0, 2))
        .extracting(webhook -> webhook.path("name").asText())
        .containsExactly("configmaps.pigsty-guard.io", "secrets.pigsty-guard.io");
    assertThat(webhooks().subList(0, 2))
        .allSatisfy(
            webhook -> {
              assertThat(webhook.path("failurePolicy").asText()).isEqualTo("Fail");
              assertThat(webhook.path("timeoutSeconds").asInt()).isEqualTo(3);
              assertThat(webhook.at("/clientConfig/service/path").asText()).isEqualTo("/validate");
              assertThat(names(webhook)).containsExactly("candidate", "not-argocd-diff");
            });
  }

  @Test
  void sweepsTheRestWithoutStandingInItsWay() {
    assertThat(webhooks().subList(2, 4))
        .extracting(webhook -> webhook.path("name").asText())
        .containsExactly("configmaps-sweep.pigsty-guard.io", "secrets-sweep.pigsty-guard.io");
    assertThat(webhooks("webhook: {failurePolicy: Fail, timeoutSeconds: 9}").subList(2, 4))
        .allSatisfy(
            webhook -> {
              assertThat(webhook.path("failurePolicy").asText()).isEqualTo("Ignore");
              assertThat(webhook.path("timeoutSeconds").asInt()).isEqualTo(1);
              assertThat(webhook.at("/clientConfig/service/path").asText()).isEqualTo("/sweep");
              assertThat(names(webhook))
                  .containsExactly("no-candidate", "sweepable", "not-argocd-diff");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "webhook: {scope: labelled}",
        "webhook: {scope: named}",
        "webhook: {scope: all}",
        "claims: {keyPattern: '^hosts$', label: x/y, keysAnnotation: z}"
      })
  void sweepsExactlyWhatIsNoCandidate(String values) {
    List<JsonNode> webhooks = webhooks(values);
    for (int kind = 0; kind < 2; kind++) {
      assertThat(expression(webhooks.get(kind + 2), "no-candidate"))
          .isEqualTo("!" + expression(webhooks.get(kind), "candidate"));
      assertThat(without(webhooks.get(kind + 2))).isEqualTo(without(webhooks.get(kind)));
    }
  }

  /** What both entries of a kind have in common: rules, namespaces and so on. */
  private static JsonNode without(JsonNode webhook) {
    ObjectNode copy = webhook.deepCopy();
    copy.remove(
        List.of("name", "clientConfig", "timeoutSeconds", "failurePolicy", "matchConditions"));
    return copy;
  }

  @ParameterizedTest
  @CsvSource({"off, 0", "configmaps, 1", "all, 2"})
  void sweepsAsMuchAsIsAskedFor(String sweep, int entries) {
    assertThat(webhooks("webhook: {sweep: " + sweep + "}")).hasSize(2 + entries);
  }

  @Test
  void takesOffInQuotesForOff() {
    assertThat(webhooks("webhook: {sweep: 'off'}")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "inventory.yml, true",
    "pigsty-prod.yml, true",
    "PIGSTY.YML, true",
    "hosts, true",
    "INVENTORY, true",
    "pg.json, true",
    "pigsty.yml.j2, true",
    "all.yaml.bak, true",
    "cluster.INI, true",
    "password, false",
    "tls.crt, false",
    "host, false",
    "id_rsa, false",
  })
  void knowsEverydayNames(String key, boolean everyday) {
    String expression = expression(webhooks().get(3), "sweepable");
    JsonNode values = Chart.objectsOf(Chart.FOLDER.resolve("values.yaml")).get(0);
    String pattern = values.at("/webhook/sweepKeyPattern").asText();
    assertThat(expression).contains("k.matches(\"" + pattern + "\")");
    assertThat(Pattern.compile(pattern).matcher(key).find()).isEqualTo(everyday);
  }

  @Test
  void judgesTheDiffOfArgoCdOnlyOnRequest() {
    assertThat(webhooks("webhook: {skipArgoDiff: false}"))
        .allSatisfy(webhook -> assertThat(names(webhook)).doesNotContain("not-argocd-diff"));
  }

  @Test
  void sendsRemovalsOnlyWhereEditorsAreNamed() {
    assertThat(webhooks())
        .allSatisfy(
            webhook -> {
              assertThat(operations(webhook)).containsExactly("CREATE", "UPDATE");
              assertThat(names(webhook)).doesNotContain("no-cleanup");
            });
    assertThat(webhooks(EDITORS))
        .hasSize(4)
        .allSatisfy(
            webhook -> {
              assertThat(operations(webhook)).containsExactly("CREATE", "UPDATE", "DELETE");
              assertThat(expression(webhook, "no-cleanup"))
                  .contains(CleanupAccounts.NAMES.stream().map(name -> '"' + name + '"').toList());
            });
  }

  @Test
  void addsConditionsOfTheUserToAllEntries() {
    String values = "webhook: {matchConditions: [{name: mine, expression: 'true'}]}";
    assertThat(webhooks(values))
        .hasSize(4)
        .allSatisfy(webhook -> assertThat(names(webhook)).contains("mine"));
  }

  @Test
  void excludesNamespacesOfTheUsersChoice() {
    assertThat(
            webhooks(
                "webhook: {excludedNamespaces: [sandbox], namespaceExpressions: [{key: env,"
                    + " operator: Exists}]}"))
        .hasSize(4)
        .allSatisfy(
            webhook -> {
              JsonNode expressions = webhook.at("/namespaceSelector/matchExpressions");
              assertThat(Chart.texts(expressions.at("/0/values")))
                  .containsExactly(
                      "kube-system", "kube-public", "kube-node-lease", "pigsty-guard", "sandbox");
              assertThat(expressions.at("/1/key").asText()).isEqualTo("env");
            });
  }

  private static List<JsonNode> webhooks(String... values) {
    return Chart.items(Chart.only("ValidatingWebhookConfiguration", values).path("webhooks"))
        .toList();
  }

  private static List<String> operations(JsonNode webhook) {
    return Chart.texts(webhook.at("/rules/0/operations"));
  }

  private static List<String> names(JsonNode webhook) {
    return Chart.items(webhook.path("matchConditions"))
        .map(condition -> condition.path("name").asText())
        .toList();
  }

  private static String expression(JsonNode webhook, String name) {
    return Chart.items(webhook.path("matchConditions"))
        .filter(condition -> condition.path("name").asText().equals(name))
        .map(condition -> condition.path("expression").asText())
        .findFirst()
        .orElseThrow();
  }
}
