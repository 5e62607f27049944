package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.pigstyguard.knowledge.Knowledge;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every fixture goes through the service with a recognisable secret in each credential, as
 * ConfigMap, as Secret and broken off in the middle; then answers, logs and metrics are searched.
 */
@QuarkusTest
@TestProfile(TracedProfile.class)
class SecretsTest {
  private static final Path FIXTURES = Path.of("src/test/resources/rules");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern PLANTED = Pattern.compile("Pl4nted|" + base64Of("Pl4nted"));

  @Inject HttpServer server;
  private ServiceClient client;
  private HttpClient connections;

  @BeforeEach
  void connect() {
    client = new ServiceClient(server.getSecurePort());
    connections = client.client();
  }

  @Test
  void noSecretComesOut() throws IOException {
    List<Path> fixtures = fixtures(".*\\.yml");
    int planted = 0;
    try (LogCapture log = new LogCapture(PLANTED.asPredicate())) {
      List<String> leaks = new ArrayList<>();
      for (int i = 0; i < fixtures.size(); i++) {
        PlantedSecrets text = PlantedSecrets.in(Files.readString(fixtures.get(i)), i);
        if (!text.secrets().isEmpty()) {
          planted += text.secrets().size();
          leaks.addAll(answersWith(PLANTED.asPredicate(), bodies(text)));
        }
      }
      assertThat(leaks).isEmpty();
      assertThat(log.found()).isEmpty();
      assertThat(log.records()).as("log records looked at").isGreaterThan(fixtures.size());
    }
    assertThat(planted).as("secrets planted").isGreaterThan(400);
    assertThat(metrics()).doesNotContainPattern(PLANTED);
  }

  @Test
  void noPublishedCredentialComesOut() throws IOException {
    List<String> published =
        Knowledge.load().credentials().values().stream()
            .filter(value -> value.matches(".*[A-Z].*[.\\d].*") && value.length() > 7)
            .toList();
    assertThat(published).contains("DBUser.DBA").hasSizeGreaterThan(10);
    Predicate<String> sought = text -> published.stream().anyMatch(text::contains);
    try (LogCapture log = new LogCapture(sought)) {
      for (Path fixture : fixtures("bad.*\\.yml")) {
        PlantedSecrets text = new PlantedSecrets(Files.readString(fixture), List.of());
        assertThat(answersWith(sought, bodies(text))).as(fixture.toString()).isEmpty();
      }
      assertThat(log.found()).isEmpty();
    }
    assertThat(published).noneMatch(metrics()::contains);
  }

  private static List<Path> fixtures(String names) throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      return files.filter(file -> file.getFileName().toString().matches(names)).sorted().toList();
    }
  }

  private List<String> answersWith(Predicate<String> sought, List<String> bodies) {
    List<String> found = new ArrayList<>();
    for (String body : bodies) {
      String answer =
          client
              .send(
                  connections,
                  "/validate?timeout=30s",
                  "application/json",
                  "POST",
                  BodyPublishers.ofString(body))
              .body();
      assertThat(answer).contains("\"allowed\":");
      if (sought.test(answer)) {
        found.add(answer);
      }
    }
    return found;
  }

  private static List<String> bodies(PlantedSecrets text) throws IOException {
    if (text.text().startsWith("# manifest\n")) {
      ObjectNode object = (ObjectNode) YAML.readTree(text.text());
      return List.of(ReviewBodies.create(object), ReviewBodies.update(object, object.deepCopy()));
    }
    Map<String, String> data = Map.of("pigsty.yml", text.text());
    ObjectNode configMap = ReviewBodies.configMap("pigsty", data);
    ((ObjectNode) configMap.get("metadata"))
        .putObject("annotations")
        .put("kubectl.kubernetes.io/last-applied-configuration", configMap.toString());
    ObjectNode secret = ReviewBodies.secret("pigsty", data);
    List<String> bodies = new ArrayList<>();
    bodies.add(ReviewBodies.create(configMap));
    bodies.add(ReviewBodies.create(secret));
    bodies.add(ReviewBodies.update(secret, secret.deepCopy()));
    if (!text.secrets().isEmpty()) {
      bodies.add(
          ReviewBodies.create(
              ReviewBodies.configMap("pigsty", Map.of("pigsty.yml", text.brokenOff()))));
      bodies.add(ReviewBodies.create(configMap).replace("\"kind\":\"ConfigMap\"", "\"kind\":[]"));
    }
    return bodies;
  }

  private String metrics() {
    return ServiceClient.get(server.getManagementPort(), "/q/metrics").body();
  }

  /** The part of a text's base64 that is the same wherever the text begins. */
  private static String base64Of(String text) {
    return Stream.of(text, " " + text, "  " + text)
        .map(ReviewBodies::base64)
        .map(encoded -> encoded.replace("=", ""))
        .map(encoded -> encoded.substring(4, encoded.length() - 1))
        .map(Pattern::quote)
        .reduce((one, other) -> one + "|" + other)
        .orElseThrow();
  }
}
