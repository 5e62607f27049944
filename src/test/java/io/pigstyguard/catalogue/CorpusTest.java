package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pigsty's own inventories against the findings expected of them, from a folder named by {@code
 * -Dpigsty.corpus} or beside the checkout; skipped where there is none. {@code -Dfamily=TLS}
 * narrows the comparison.
 */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("pigsty.corpus", "../shared/corpus"));
  private static final String FAMILY = System.getProperty("family", "");

  @TestFactory
  Stream<DynamicTest> findingsAreThoseExpected() throws IOException {
    Path expectations = CORPUS.resolve("findings.json");
    assumeTrue(Files.exists(expectations), "no corpus at " + CORPUS);
    JsonNode root = new ObjectMapper().readTree(expectations.toFile());
    Set<String> evaluated = evaluated(root.get("meta").get("rules_evaluated"));
    return root.get("files").properties().stream()
        .map(file -> dynamicTest(file.getKey(), () -> compare(file, evaluated)));
  }

  private static Set<String> evaluated(JsonNode ids) {
    Set<String> implemented =
        Catalogue.rules().stream().map(rule -> rule.spec().id()).collect(Collectors.toSet());
    return StreamSupport.stream(ids.spliterator(), false)
        .map(JsonNode::asText)
        .filter(implemented::contains)
        .filter(id -> FAMILY.isEmpty() || id.startsWith("PIG-" + FAMILY))
        .collect(Collectors.toSet());
  }

  private static void compare(Map.Entry<String, JsonNode> file, Set<String> evaluated)
      throws IOException {
    String text = Files.readString(CORPUS.resolve(file.getKey()));
    Set<String> actual = new TreeSet<>();
    for (StoredObject.Kind kind : StoredObject.Kind.values()) {
      Fixtures.inspect(Catalogue.rules(), StoredObject.FILE.as(kind), text)
          .findings()
          .filter(finding -> evaluated.contains(finding.rule().id()))
          .forEach(finding -> actual.add(row(finding)));
    }
    Set<String> expected = new TreeSet<>();
    for (JsonNode row : file.getValue()) {
      if (evaluated.contains(row.get("rule").asText())) {
        expected.add(
            String.join(
                " ",
                List.of(
                    row.get("rule").asText(),
                    row.get("scope").asText(),
                    row.get("param").asText(),
                    row.get("line").asText())));
      }
    }
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(actual);
    Set<String> surplus = new TreeSet<>(actual);
    surplus.removeAll(expected);
    assertThat(missing).as("missing; surplus: %s", surplus).isEmpty();
    assertThat(surplus).as("surplus").isEmpty();
  }

  private static String row(Finding finding) {
    return finding.rule().id()
        + " "
        + finding.violation().scope()
        + " "
        + finding.violation().param()
        + " "
        + finding.violation().line();
  }
}
