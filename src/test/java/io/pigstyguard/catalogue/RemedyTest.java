package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pigstyguard.fix.FixPlan;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A remedy does what it says: the finding is gone, and nothing new is denied. */
class RemedyTest {
  private static final Inspector ALL_RULES =
      new Inspector(
          Catalogue.rules(), Fixtures.KNOWLEDGE, Policy.of(Profile.STRICT), true, Fixtures.CLOCK);

  private static Stream<RuleSpec> specifications() {
    return Catalogue.rules().stream().map(Rule::spec);
  }

  @TestFactory
  Stream<DynamicTest> everyRemedyMendsTheBadExample() {
    return Catalogue.rules().stream()
        .filter(rule -> rule.spec().remedy().reason() == null)
        .map(rule -> dynamicTest(rule.spec().id(), () -> mends(rule)));
  }

  private static void mends(Rule rule) {
    Fixture bad = Fixtures.fixture(Fixtures.ROOT.resolve(rule.spec().id()).resolve("bad.yml"));
    String text = bad.documents().get(0).text();
    FixPlan plan =
        FixPlan.of(
            text,
            now -> Fixtures.findings(rule, bad.with(now)),
            Fixtures.KNOWLEDGE,
            new SplittableRandom(7));

    assertThat(plan.remaining()).as(plan.patched()).isEmpty();
    assertThat(plan.patched()).isNotEqualTo(text);
    Set<String> before = denied(bad, text);
    assertThat(denied(bad, plan.patched())).as(plan.patched()).isSubsetOf(before);
  }

  private static Set<String> denied(Fixture fixture, String text) {
    Inspection inspection = ALL_RULES.inspect(fixture.object(), List.of(new Document("", text)));
    assertThat(inspection.isComplete()).isTrue();
    return inspection.findings(Action.DENY).stream()
        .map(RemedyTest::identity)
        .collect(Collectors.toSet());
  }

  private static String identity(Finding finding) {
    return finding.rule().id() + " " + finding.violation().scope();
  }

  @Test
  void whatIsLeftToPeopleHasAReason() {
    assertThat(specifications())
        .filteredOn(spec -> spec.remedy().reason() != null)
        .allSatisfy(
            spec ->
                assertThat(spec.remedy().reason())
                    .as(spec.id())
                    .matches("[a-z`].*[a-z0-9]")
                    .hasSizeLessThan(90));
  }

  @Test
  void noRemedyAdvisesAnExemption() {
    assertThat(specifications())
        .allSatisfy(
            spec -> assertThat(spec.fix()).as(spec.id()).doesNotContainIgnoringCase("exempt"));
  }
}
