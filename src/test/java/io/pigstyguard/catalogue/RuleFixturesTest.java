package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule over its folder of inventories and manifests: {@code # expect} marks the offending
 * lines, {@code # expect N} several findings on a line, {@code # expect-none N} findings without a
 * line, {@code # as: secret} the kind of object around an inventory, {@code # editor: NAME GROUP…}
 * who stores a manifest, {@code # threshold: NAME=VALUES} a setting of the policy. {@code bad.txt}
 * is the exact text of bad.yml's findings; {@code -Dgolden=write} writes it, {@code -Drule=ID}
 * narrows the run to a rule, {@code -Drule=PIG-HBA} to a family.
 */
class RuleFixturesTest {
  @TestFactory
  Stream<DynamicNode> rules() {
    String only = System.getProperty("rule", "");
    return Catalogue.rules().stream()
        .filter(rule -> rule.spec().id().startsWith(only))
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
    Fixture fixture = Fixture.parse(Fixtures.read(file));
    List<Finding> findings = Fixtures.findings(rule, fixture);
    assertThat(lines(findings)).as(() -> render(findings)).isEqualTo(fixture.expected());
    assertThat(findings.isEmpty())
        .as("whether %s is silent", name)
        .isEqualTo(name.startsWith("good"));
    if (name.equals("bad.yml")) {
      compareGolden(file.resolveSibling("bad.txt"), render(findings));
    }
  }

  private static List<Integer> lines(List<Finding> findings) {
    List<Integer> lines = new ArrayList<>();
    findings.forEach(
        finding -> lines.add(Objects.requireNonNullElse(finding.violation().line(), 0)));
    Collections.sort(lines);
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
