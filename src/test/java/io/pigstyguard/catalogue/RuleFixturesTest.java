package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.Golden;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule over its folder of inventories and manifests: {@code # expect} marks the offending
 * lines; the directives are those of {@link Fixture}. {@code bad.txt} is the exact text of
 * bad.yml's findings; {@code -Dgolden=write} writes it, {@code -Drule=ID} narrows the run to a
 * rule, {@code -Drule=PIG-HBA} to a family.
 */
class RuleFixturesTest {
  @TestFactory
  Stream<DynamicTest> rules() {
    String only = System.getProperty("rule", "");
    return Catalogue.rules().stream()
        .filter(rule -> rule.spec().id().startsWith(only))
        .flatMap(RuleFixturesTest::tests);
  }

  private static Stream<DynamicTest> tests(Rule rule) {
    return Fixtures.files(rule.spec().id()).stream()
        .filter(file -> !file.endsWith("bad.txt"))
        .map(file -> dynamicTest(Fixtures.name(file), () -> test(rule, file)));
  }

  private static void test(Rule rule, Path file) {
    String name = file.getFileName().toString();
    assertThat(name)
        .as("%s is used by no test", Fixtures.name(file))
        .matches("(good|bad)(-[a-z0-9-]+)?\\.yml");
    Fixture fixture = Fixtures.fixture(file);
    List<Finding> findings = Fixtures.findings(rule, fixture);
    assertThat(lines(findings))
        .as("%s: lines of its findings%n%s", Fixtures.name(file), render(findings))
        .isEqualTo(fixture.expected());
    assertThat(findings.isEmpty())
        .as("%s: whether it is silent", Fixtures.name(file))
        .isEqualTo(name.startsWith("good"));
    if (name.equals("bad.yml")) {
      Golden.assertMatches(file.resolveSibling("bad.txt"), render(findings));
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
}
