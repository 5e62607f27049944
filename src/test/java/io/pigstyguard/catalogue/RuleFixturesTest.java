package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule over its folder of inventories: {@code # expect} marks the offending lines, {@code #
 * expect N} several findings on a line, {@code # expect-none N} findings without a line, {@code #
 * as: secret} the kind of object around the text. {@code bad.txt} is the exact text of bad.yml's
 * findings; {@code -Dgolden=write} writes it, {@code -Drule=ID} narrows the run.
 */
class RuleFixturesTest {
  private static final Pattern EXPECT = Pattern.compile("# expect(?: (\\d+))?\\s*$");
  private static final Pattern WITHOUT_LINE =
      Pattern.compile("^# expect-none (\\d+)\\s*$", Pattern.MULTILINE);
  private static final Pattern KIND =
      Pattern.compile("^# as: (configmap|secret)\\s*$", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicNode> rules() {
    String only = System.getProperty("rule", "");
    return Catalogue.rules().stream()
        .filter(rule -> only.isEmpty() || rule.spec().id().equals(only))
        .map(rule -> dynamicContainer(rule.spec().id(), tests(rule)));
  }

  private static Stream<DynamicNode> tests(Rule rule) {
    return Fixtures.files(rule.spec().id()).stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> test(rule, file)));
  }

  private static void test(Rule rule, Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.equals("bad.txt")) {
      return;
    }
    assertThat(name).as("a file that no test uses").matches("(good|bad)(-[a-z0-9-]+)?\\.yml");
    String text = Fixtures.read(file);
    List<Finding> findings = Fixtures.findings(rule, object(text), text);
    assertThat(lines(findings)).as(() -> render(findings)).isEqualTo(expected(text));
    assertThat(findings.isEmpty())
        .as("whether %s is silent", name)
        .isEqualTo(name.startsWith("good"));
    if (name.equals("bad.yml")) {
      compareGolden(file.resolveSibling("bad.txt"), render(findings));
    }
  }

  private static StoredObject object(String text) {
    Matcher kind = KIND.matcher(text);
    if (!kind.find()) {
      return StoredObject.FILE;
    }
    return StoredObject.FILE.as(
        kind.group(1).equals("secret") ? StoredObject.Kind.SECRET : StoredObject.Kind.CONFIG_MAP);
  }

  private static List<Integer> lines(List<Finding> findings) {
    List<Integer> lines = new ArrayList<>();
    findings.forEach(
        finding -> lines.add(Objects.requireNonNullElse(finding.violation().line(), 0)));
    Collections.sort(lines);
    return lines;
  }

  private static List<Integer> expected(String text) {
    List<Integer> lines = new ArrayList<>();
    Matcher without = WITHOUT_LINE.matcher(text);
    if (without.find()) {
      lines.addAll(Collections.nCopies(Integer.parseInt(without.group(1)), 0));
    }
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher mark = EXPECT.matcher(line);
      if (mark.find()) {
        int count = mark.group(1) == null ? 1 : Integer.parseInt(mark.group(1));
        lines.addAll(Collections.nCopies(count, number));
      }
    }
    return lines;
  }

  private static String render(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                "%s %s %s:%s: %s%n"
                    .formatted(
                        finding.rule().severity(),
                        finding.violation().scope(),
                        Objects.requireNonNullElse(finding.violation().param(), "-"),
                        Objects.requireNonNullElse(finding.violation().line(), 0),
                        finding.violation().message()))
        .collect(Collectors.joining());
  }

  private static void compareGolden(Path golden, String actual) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("golden text; write it with -Dgolden=write").exists();
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
