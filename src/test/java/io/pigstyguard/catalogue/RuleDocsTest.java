package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Golden;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rulebook.RuleBook;
import io.pigstyguard.rulebook.RulePage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule book says what the rules say. */
class RuleDocsTest {
  private static final List<RuleSpec> SPECS = Catalogue.rules().stream().map(Rule::spec).toList();

  @Test
  void rulesPageIsFresh() {
    Golden.assertMatches(Path.of("src/docs/rules.md"), RuleBook.of(SPECS));
  }

  @Test
  void everyPageShowsBothExamplesWithoutTheMarksOfTests() {
    assertThat(SPECS)
        .allSatisfy(
            spec ->
                assertThat(RulePage.of(spec))
                    .as(spec.id())
                    .startsWith("### " + spec.id() + "\n")
                    .contains("\nRefused", "\nAccepted", spec.why(), spec.fix())
                    .doesNotContain("# expect", "# as:"));
  }
}
