package io.pigstyguard.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The chart as Helm renders it. */
final class Chart {
  static final Path FOLDER = Path.of("helm/pigsty-guard");
  static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Every optional object at once. */
  static final String EVERYTHING =
      """
      autoscaling: {enabled: true}
      networkPolicy: {enabled: true}
      serviceMonitor: {enabled: true}
      prometheusRule: {enabled: true}
      dashboard: {enabled: true}
      priorityClassName: system-cluster-critical
      """;

  private Chart() {}

  /** What {@code helm template} prints for release and namespace {@code pigsty-guard}. */
  static String text(String... values) {
    TemplateCommand command =
        new Helm(FOLDER)
            .template()
            .withName("pigsty-guard")
            .withNamespace("pigsty-guard")
            .withKubeVersion("1.30.0");
    try {
      for (String yaml : values) {
        Path file = Files.createTempFile("values", ".yaml");
        file.toFile().deleteOnExit();
        Files.writeString(file, yaml);
        command.withValuesFile(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return command.call();
  }

  /** The objects of {@code helm test}, which templating leaves out as long as they are hooks. */
  static List<JsonNode> testObjects() {
    try {
      Path copy = Files.createTempDirectory("chart");
      copy(FOLDER, copy);
      Path pods = copy.resolve("templates/_pod.tpl");
      Files.writeString(pods, read(pods).replace("helm.sh/hook: test", "was-hook: test"));
      String text = new Helm(copy).template().withKubeVersion("1.30.0").call();
      return objectsOf(text).stream()
          .filter(object -> object.at("/metadata/annotations").has("was-hook"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  static List<JsonNode> objects(String... values) {
    return objectsOf(text(values));
  }

  static Stream<JsonNode> objectsOf(String kind, List<JsonNode> objects) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
  }

  static JsonNode only(String kind, String... values) {
    List<JsonNode> found = objectsOf(kind, objects(values)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " objects of kind " + kind);
    }
    return found.get(0);
  }

  static List<JsonNode> objectsOf(String manifests) {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(manifests)) {
      return documents.readAll().stream().filter(JsonNode::isObject).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> objectsOf(Path file) {
    return objectsOf(read(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> templates() {
    try (Stream<Path> files = Files.walk(FOLDER.resolve("templates"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static List<String> texts(JsonNode array) {
    return items(array).map(JsonNode::asText).toList();
  }
}
