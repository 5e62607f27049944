package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @Test
  void everyRuleHasABadAndAGoodFixture() {
    assertThat(SPECS)
        .allSatisfy(
            spec ->
                assertThat(Fixtures.files(spec.id()))
                    .as(spec.id())
                    .extracting(file -> file.getFileName().toString())
                    .contains("bad.yml", "good.yml", "bad.txt"));
  }

  @Test
  void everyFixtureFolderHasARule() throws IOException {
    Set<String> ids = SPECS.stream().map(RuleSpec::id).collect(Collectors.toSet());
    if (!Files.isDirectory(Fixtures.ROOT)) {
      return;
    }
    try (Stream<Path> folders = Files.list(Fixtures.ROOT)) {
      assertThat(folders.map(folder -> folder.getFileName().toString())).allMatch(ids::contains);
    }
  }

  @Test
  void parametersExistInTheDefaultsTable() {
    Set<String> known = Fixtures.KNOWLEDGE.parameters().names();
    assertThat(SPECS).allSatisfy(spec -> assertThat(known).as(spec.id()).containsAll(spec.reads()));
  }
}
