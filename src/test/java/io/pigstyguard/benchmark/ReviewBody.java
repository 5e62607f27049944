package io.pigstyguard.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bodies as an API server sends them when a ConfigMap is created. */
final class ReviewBody {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What no rule is about, 12 KB as well. */
  private static final String OTHER =
      "spring.datasource.url=jdbc:postgresql://db/app\n".repeat(260);

  private ReviewBody() {}

  /**
   * Writes the bodies to measure with.
   *
   * @param args the directory to write to, then inventories to measure as well
   */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    write(directory, "12-KB", "pigsty.yml", SampleInventory.of(12 << 10));
    write(directory, "19-KB", "pigsty.yml", SampleInventory.of(19 << 10));
    write(directory, "1-MiB", "pigsty.yml", SampleInventory.of(1 << 20));
    write(directory, "unclaimed", "application.properties", OTHER);
    for (int i = 1; i < args.length; i++) {
      Path file = Path.of(args[i]);
      write(directory, file.getFileName().toString(), "pigsty.yml", Files.readString(file));
    }
  }

  private static void write(Path directory, String name, String key, String text)
      throws IOException {
    Files.writeString(directory.resolve(name + ".json"), configMap(key, text));
  }

  static String configMap(String key, String text) {
    ObjectNode review = MAPPER.createObjectNode();
    review.put("kind", "AdmissionReview").put("apiVersion", "admission.k8s.io/v1");
    ObjectNode request = review.putObject("request");
    request.put("uid", "705ab4f5-6393-11e8-b7cc-42010a800002").put("operation", "CREATE");
    request.putObject("kind").put("group", "").put("version", "v1").put("kind", "ConfigMap");
    request
        .putObject("resource")
        .put("group", "")
        .put("version", "v1")
        .put("resource", "configmaps");
    request.put("name", "pigsty").put("namespace", "prod");
    request.putObject("userInfo").put("username", "amy").putArray("groups").add("dba");
    ObjectNode object = request.putObject("object");
    object.put("kind", "ConfigMap").put("apiVersion", "v1");
    object.putObject("metadata").put("name", "pigsty").put("namespace", "prod");
    object.putObject("data").put(key, text);
    request.putNull("oldObject").put("dryRun", false);
    try {
      return MAPPER.writeValueAsString(review);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
