package io.pigstyguard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every value is in the schema, has a comment, and stands on the page with it. */
class ValuesPageTest {
  private static final Path PAGE = Path.of("src/docs/kubernetes.md");
  private static final String BEGIN = "<!-- values: written by ValuesPageTest -->\n";
  private static final String END = "<!-- end of values -->\n";

  private record Value(String path, String usual, String comment) {
    String row() {
      return "| `%s` | `%s` | %s |\n".formatted(path, cell(usual), cell(comment));
    }

    private static String cell(String text) {
      return text.replace("|", "\\|");
    }
  }

  @Test
  void everyValueIsOnThePage() throws IOException {
    StringBuilder table = new StringBuilder("| Value | Default | Meaning |\n|---|---|---|\n");
    values().forEach(value -> table.append(value.row()));
    String page = Chart.read(PAGE);
    String fresh =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table
            + page.substring(page.indexOf(END));
    Golden.assertMatches(PAGE, fresh);
  }

  @Test
  void everyValueHasAComment() throws IOException {
    assertThat(values())
        .isNotEmpty()
        .allSatisfy(
            value -> assertThat(value.comment()).as(value.path()).isNotBlank().endsWith("."));
  }

  /** The values that the schema names, in the order of the file. */
  private static List<Value> values() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Chart.read(Chart.FOLDER.resolve("values.schema.json")));
    JsonNode usual = Chart.YAML.readTree(Chart.read(Chart.FOLDER.resolve("values.yaml")));
    List<String> lines = Chart.read(Chart.FOLDER.resolve("values.yaml")).lines().toList();
    List<Value> values = new ArrayList<>();
    collect("", schema, usual, lines, values);
    return values;
  }

  private static void collect(
      String prefix, JsonNode schema, JsonNode usual, List<String> lines, List<Value> values) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    List<String> written = new ArrayList<>();
    usual.fieldNames().forEachRemaining(written::add);
    names.remove("global");
    assertThat(written).as("values under '%s'", prefix).containsExactlyInAnyOrderElementsOf(names);
    for (String name : written) {
      JsonNode inside = schema.at("/properties/" + name);
      if (inside.has("properties") && !usual.path(name).isEmpty()) {
        collect(prefix + name + ".", inside, usual.path(name), lines, values);
      } else {
        values.add(
            new Value(prefix + name, usual.path(name).toString(), comment(prefix, name, lines)));
      }
    }
  }

  /** The comment lines above a key; keys of one name differ in the section that they are in. */
  private static String comment(String prefix, String name, List<String> lines) {
    int at = 0;
    String indent = "";
    for (String section : prefix.isEmpty() ? new String[0] : prefix.split("[.]")) {
      at = find(indent + section + ":", at, lines);
      indent += "  ";
    }
    at = find(indent + name + ":", at, lines);
    StringBuilder comment = new StringBuilder();
    for (int i = at - 1; i >= 0 && lines.get(i).strip().startsWith("# "); i--) {
      comment.insert(0, lines.get(i).strip().substring(2) + " ");
    }
    return comment.toString().strip();
  }

  private static int find(String start, int from, List<String> lines) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError(start + " is not in values.yaml");
  }
}
