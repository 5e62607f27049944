package io.pigstyguard.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.pigstyguard.ansible.Ansible;
import io.pigstyguard.ansible.AnsibleValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random documents as read by us and by the installed Ansible; skipped where there is none. {@code
 * -Ddocuments=100000 -Dseed=7} for longer runs. Where we refuse what Ansible takes, or the other
 * way round, the usual reasons are listed here and in {@code src/docs/yaml.md}.
 */
class YamlDifferentialTest {
  private static final int DOCUMENTS = Integer.getInteger("documents", 3000);
  private static final long SEED = Long.getLong("seed", 1);

  private static final String REFUSAL = "we refuse: ";

  /** Our usual complaints about texts that Ansible takes. */
  private static final List<String> STRICT =
      List.of(
          "must use spaces here, not tabs",
          "must quote a text with '?' here",
          "must use a known escape or single quotes",
          "must not contain itself",
          "must not start a line with a byte order mark",
          "must be a plain value in a collection tagged as unsafe",
          "must not have a tag of another kind of value");

  /** Ansible's complaints about texts that we read, in the same way as it would. */
  private static final List<String> LENIENT =
      List.of(
          "found a tab character where an indentation space is expected",
          "found invalid Unicode character escape code",
          "found unknown directive name",
          "found incompatible YAML document",
          "while scanning a tag",
          "found unexpected ':'",
          "did not find expected ',' or ']'",
          "mapping keys are not allowed in this context",
          "found character that cannot start any token",
          "Incorrect padding");

  @Test
  void readsWhatAnsibleReads(@TempDir Path folder) throws IOException {
    Optional<Ansible> ansible = Ansible.find();
    assumeTrue(ansible.isPresent(), "no Ansible");
    DocumentGenerator generator = new DocumentGenerator(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      texts.add(generator.document());
    }
    Ansible.write(texts, folder);
    List<JsonNode> results = ansible.orElseThrow().run("load_yaml.py", folder);
    assertThat(results).hasSize(DOCUMENTS);
    List<String> differences = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      String difference = difference(texts.get(i), results.get(i));
      if (!difference.isEmpty()) {
        boolean refusal = difference.startsWith(REFUSAL);
        (refusal ? refusals : differences).add(difference + "\n" + texts.get(i));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(refusals).as("refused for rare reasons").hasSizeLessThan(2 + DOCUMENTS / 1000);
    long read = results.stream().filter(result -> result.has("value")).count();
    assertThat(read).as("documents that Ansible takes").isGreaterThan(DOCUMENTS / 3);
  }

  private static String difference(String text, JsonNode theirs) {
    ReadResult ours = new YamlReader(YamlLimits.DEFAULT).read(text);
    if (theirs.has("error")) {
      return ours.match(document -> lenient(document, theirs.get("error").asText()), problem -> "");
    }
    return ours.match(
        document -> tree(text, document, theirs),
        problem ->
            STRICT.contains(problem.message()) || theirs.get("value").get(0).asText().equals("null")
                ? ""
                : REFUSAL + problem);
  }

  private static String lenient(ReadResult.Document document, String error) {
    boolean known = LENIENT.stream().anyMatch(error::contains) || hasUnknownTag(document);
    return known ? "" : "Ansible refuses: " + error;
  }

  private static boolean hasUnknownTag(ReadResult.Document document) {
    return document.oddities().stream()
        .anyMatch(oddity -> oddity.kind() == Oddity.Kind.UNKNOWN_TAG);
  }

  private static String tree(String text, ReadResult.Document document, JsonNode theirs) {
    if (hasUnknownTag(document)) {
      return "";
    }
    String difference = AnsibleValue.ofDocument(theirs).difference(document.root());
    int duplicates = theirs.get("duplicates").asInt();
    boolean counted = text.contains("<<") || theirs.get("json").asBoolean();
    return difference.isEmpty() && !counted && document.oddities().size() != duplicates
        ? "Ansible warns of " + duplicates + " keys, we of " + document.oddities().size()
        : difference;
  }
}
