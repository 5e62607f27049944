package io.pigstyguard.siege;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.pigstyguard.benchmark.SampleInventory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A review as an API server sends it, of an object that means no harm.
 *
 * @param body of the request
 * @param allowed whether it is to be admitted
 * @param longest how long its answer may take
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record HonestReview(String name, byte[] body, boolean allowed, Duration longest) {
  /** For objects that are none of ours, which nobody wants to wait for. */
  static final Duration UNRELATED = Duration.ofSeconds(1);

  /** The chart's {@code timeoutSeconds}. */
  static final Duration JUDGED = Duration.ofSeconds(3);

  /** Up to which length bodies have lanes of their own. */
  private static final int USUAL = 64 << 10;

  private static final Path EXAMPLES = Path.of("deploy/examples");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Bystanders, the project's examples, and larger ones. */
  static List<HonestReview> all() {
    List<HonestReview> reviews = new ArrayList<>();
    String properties = "spring.datasource.url=jdbc:postgresql://db/app\n";
    reviews.add(unrelated("12 KB of properties", properties.repeat(260)));
    examples("accepted", true, reviews);
    reviews.add(unrelated("an empty value", ""));
    examples("rejected", false, reviews);
    reviews.add(unrelated("300 KB of properties", properties.repeat(6400)));
    reviews.add(inventory("20 KB", SampleInventory.of(20 << 10)));
    reviews.add(unrelated("50 KB of properties", properties.repeat(1050)));
    reviews.add(inventory("100 KB", SampleInventory.of(100 << 10)));
    return List.copyOf(reviews);
  }

  /** Whether large ones have no influence on it. */
  boolean isOfUsualSize() {
    return body.length < USUAL;
  }

  private static HonestReview unrelated(String name, String text) {
    byte[] body = ReviewText.configMap("application.properties", text).bytes();
    return new HonestReview(name, body, true, UNRELATED);
  }

  private static HonestReview inventory(String name, String text) {
    byte[] body = ReviewText.configMap("pigsty.yml", text).bytes();
    return new HonestReview("an inventory of " + name, body, false, JUDGED);
  }

  private static void examples(String folder, boolean allowed, List<HonestReview> reviews) {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        String name = folder + "/" + file.getFileName();
        reviews.add(new HonestReview(name, example(file), allowed, JUDGED));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** As the API server stores it. */
  private static byte[] example(Path file) throws IOException {
    ObjectNode object = (ObjectNode) YAML.readTree(file.toFile());
    JsonNode texts = object.remove("stringData");
    if (texts != null) {
      ObjectNode data = object.withObject("/data");
      texts
          .properties()
          .forEach(
              text ->
                  data.put(
                      text.getKey(),
                      Base64.getEncoder()
                          .encodeToString(
                              text.getValue().asText().getBytes(StandardCharsets.UTF_8))));
    }
    return ReviewText.create(object.path("kind").asText(), object.toString()).bytes();
  }
}
