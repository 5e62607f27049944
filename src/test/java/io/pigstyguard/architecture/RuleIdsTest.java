package io.pigstyguard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies below the catalogue names none of its rules, which ArchUnit cannot see in a text. */
class RuleIdsTest {
  private static final Path ROOT = Path.of("src/main/java/io/pigstyguard");

  @ParameterizedTest
  @ValueSource(strings = {"budget", "yaml", "inventory", "rule"})
  void noTextBelowTheCatalogueIsTheIdOfARule(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(java).isNotEmpty();
      for (Path file : java) {
        assertThat(file).content().doesNotContain("\"PIG-");
      }
    }
  }
}
