package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing can be added to the catalogue half-way. */
class CatalogueTest {
  private static final List<RuleSpec> SPECS = Catalogue.rules().stream().map(Rule::spec).toList();

  @Test
  void idsAndNamesAreUniqueAndWellFormed() {
    assertThat(SPECS).extracting(RuleSpec::id).doesNotHaveDuplicates();
    assertThat(SPECS).extracting(RuleSpec::name).doesNotHaveDuplicates();
    assertThat(SPECS)
        .allSatisfy(
            spec -> {
              assertThat(spec.id())
                  .matches("PIG-(FILE|PWD|BAK|NET|HBA|TLS|INT|AVL|PRV|CFG)-\\d{3}");
              assertThat(spec.name()).matches("[a-z0-9]+(-[a-z0-9]+)+");
            });
  }

  @Test
  void familiesAreSortedById() {
    SPECS.stream()
        .collect(Collectors.groupingBy(RuleSpec::family))
        .values()
        .forEach(family -> assertThat(family).extracting(RuleSpec::id).isSorted());
  }

  @Test
  void proseIsPunctuated() {
    assertThat(SPECS)
        .allSatisfy(
            spec -> {
              assertThat(spec.title()).as(spec.id()).doesNotEndWith(".").hasSizeLessThan(90);
              assertThat(spec.requirement()).as(spec.id()).doesNotEndWith(".").contains("must");
              assertThat(spec.why()).as(spec.id()).endsWith(".");
              assertThat(spec.fix()).as(spec.id()).endsWith(".");
            });
  }

  /** {@code bad.txt} is {@link RuleFixturesTest}'s, which can write it. */
  @Test
  void everyRuleHasABadAndAGoodFixture() {
    Problems.none(
        SPECS.stream()
            .map(RuleSpec::id)
            .filter(id -> !Fixtures.names(id).containsAll(List.of("bad.yml", "good.yml")))
            .map(id -> id + ": must have the folder " + folder(id) + " with bad.yml and good.yml"));
  }

  @Test
  void everyFixtureFolderHasARule() {
    Set<String> ids = SPECS.stream().map(RuleSpec::id).collect(Collectors.toSet());
    Problems.none(
        Fixtures.list(Fixtures.ROOT).stream()
            .map(folder -> folder.getFileName().toString())
            .filter(id -> !ids.contains(id))
            .map(id -> id + ": " + folder(id) + " must belong to a rule in the list of a family"));
  }

  private static String folder(String id) {
    return Fixtures.ROOT + "/" + id;
  }

  @Test
  void parametersExistInTheDefaultsTable() {
    Set<String> known = Fixtures.KNOWLEDGE.parameters().names();
    Problems.none(
        SPECS.stream()
            .flatMap(
                spec ->
                    spec.reads().stream()
                        .filter(parameter -> !known.contains(parameter))
                        .map(one -> spec.id() + ": pigsty-defaults.yaml must have " + one)));
  }
}
