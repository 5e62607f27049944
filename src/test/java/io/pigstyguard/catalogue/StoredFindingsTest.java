package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.policy.Comparison;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.Violation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;

/** What of each rule's bad examples is recognised in another version of them. */
class StoredFindingsTest {
  private static final List<Rule> ALL = Catalogue.rules();

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  /** How many there are in place of those that there must be. */
  private static final Pattern COUNT = Pattern.compile("(?:, not|, and has| of) \\d+(?: hosts)?$");

  private static final List<UnaryOperator<String>> REWRITINGS =
      List.of(
          text -> "# a remark\n\n# another\n" + text + "\n# the end\n",
          text -> Rewriting.of(text, FlowStyle.FLOW),
          text -> Rewriting.of(text, FlowStyle.BLOCK));

  @TestFactory
  Stream<DynamicTest> linesOrderAndNotationMayChange() {
    return examples("bad").map(file -> dynamicTest(name(file), () -> mayBeRewritten(file)));
  }

  private static void mayBeRewritten(Path file) {
    Fixture stored = fixture(file);
    Inspection before = inspect(stored, stored.documents());
    assertThat(denials(before)).as("stored").isNotEmpty();
    boolean readable = before.documents().stream().allMatch(DocumentInspection::readable);
    for (UnaryOperator<String> rewriting :
        readable ? REWRITINGS : List.<UnaryOperator<String>>of()) {
      List<Document> documents =
          stored.documents().stream()
              .map(document -> new Document(document.key(), rewriting.apply(document.text())))
              .toList();

      Inspection now = inspect(stored, documents);

      assertThat(denials(now)).as("stays").isNotEmpty();
      assertThat(denials(added(before, now))).as("counted as new").isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> aMendedFaultIsNotHeldUpByTheOthers() {
    return examples("bad.yml").map(file -> dynamicTest(name(file), () -> mayBeMended(file)));
  }

  /** The remedy may bring in a fault of its own; what stays as it was may not count as new. */
  private static void mayBeMended(Path file) {
    Fixture bad = fixture(file);
    Fixture good = fixture(file.resolveSibling("good.yml"));
    Inspection before = inspect(bad, bad.documents());

    Inspection added = added(before, inspect(good, good.documents()));

    Set<String> stored = lines(bad, before);
    assertThat(lines(good, added)).doesNotContainAnyElementsOf(stored);
    assertThat(denials(added)).noneMatch(text -> text.startsWith(rule(file)));
  }

  /** What is found, with the text of the line on which it is found. */
  private static Set<String> lines(Fixture fixture, Inspection inspection) {
    String[] lines =
        fixture.documents().isEmpty()
            ? new String[0]
            : fixture.documents().get(0).text().split("\n", -1);
    return inspection.findings(Action.DENY).stream()
        .map(
            finding -> {
              Integer line = finding.violation().line();
              return place(finding)
                  + (line == null ? "" : lines[line - 1].split("#", -1)[0].strip());
            })
        .collect(Collectors.toSet());
  }

  private static String rule(Path file) {
    return file.getParent().getFileName().toString();
  }

  @TestFactory
  Stream<DynamicTest> aFaultThatIsNotStoredIsNew() {
    return Catalogue.rules().stream()
        .map(rule -> dynamicTest(rule.spec().id(), () -> newOnesAreFound(rule)));
  }

  /** From every example of a rule to every other one, by what is found anew at a place. */
  private static void newOnesAreFound(Rule rule) {
    List<Path> files = examples(rule, "").toList();
    List<Inspection> inspections =
        files.stream()
            .map(StoredFindingsTest::fixture)
            .map(one -> inspect(one, one.documents()))
            .toList();
    int met = 0;
    for (Inspection before : inspections) {
      for (Inspection now : inspections) {
        Set<String> places = places(now);
        places.removeAll(places(before));

        assertThat(places(added(before, now))).containsAll(places);
        met += places.isEmpty() ? 0 : 1;
      }
    }
    assertThat(met).as("updates with something new").isPositive();
  }

  private static Set<String> places(Inspection inspection) {
    return inspection.findings(Action.DENY).stream()
        .map(StoredFindingsTest::place)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** An access rule counts as the same also when it is written in another form. */
  private static String place(Finding finding) {
    String text = text(finding);
    return finding.rule().family().equals("HBA")
        ? finding.rule().id() + finding.violation().message().replace("role default with ", "")
        : COUNT.matcher(INDEX.matcher(text).replaceAll("[]")).replaceAll("");
  }

  private static Inspection added(Inspection before, Inspection now) {
    return Comparison.excused(now, before, key -> false, () -> false);
  }

  private static Inspection inspect(Fixture fixture, List<Document> documents) {
    Map<String, Action> denied =
        ALL.stream().collect(Collectors.toMap(rule -> rule.spec().id(), rule -> Action.DENY));
    Policy policy = new Policy(Profile.STRICT, denied, List.of(), fixture.thresholds(), false);
    return inspector(policy).inspect(fixture.object(), documents);
  }

  private static Inspector inspector(Policy policy) {
    return new Inspector(ALL, Fixtures.KNOWLEDGE, policy, false, Fixtures.CLOCK);
  }

  private static List<String> denials(Inspection inspection) {
    return inspection.findings(Action.DENY).stream().map(StoredFindingsTest::text).toList();
  }

  private static String text(Finding finding) {
    Violation at = finding.violation();
    return finding.rule().id() + " " + at.scope() + " " + at.param() + ": " + at.message();
  }

  private static Stream<Path> examples(String kind) {
    return ALL.stream().flatMap(rule -> examples(rule, kind));
  }

  private static Stream<Path> examples(Rule rule, String kind) {
    return Fixtures.files(rule.spec().id()).stream()
        .filter(file -> file.getFileName().toString().startsWith(kind))
        .filter(file -> file.toString().endsWith(".yml"));
  }

  private static Fixture fixture(Path file) {
    return Fixtures.fixture(file);
  }

  private static String name(Path file) {
    return Fixtures.name(file);
  }
}
