package io.pigstyguard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A rule is known by its id in the catalogue alone: whatever else depends on a rule asks for a mark
 * in its specification, so that rules come and go without the engine.
 */
class RuleIdsTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Pattern ID = Pattern.compile("PIG-[A-Z]+-[0-9]{3}");

  private static final String CATALOGUE = "io/pigstyguard/catalogue/";

  /** All texts of a class file are in it as they are, but for characters that no id has. */
  private static Map<String, String> classesWithIds() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        Matcher id = ID.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (id.find()) {
          found.put(CLASSES.relativize(file).toString().replace('\\', '/'), id.group());
        }
      }
    }
    return found;
  }

  @Test
  void onlyTheCatalogueNamesRules() throws IOException {
    Map<String, String> found = classesWithIds();

    assertThat(found.keySet())
        .as("classes of the catalogue")
        .anyMatch(name -> name.startsWith(CATALOGUE));
    found.keySet().removeIf(name -> name.startsWith(CATALOGUE));
    assertThat(found).as("classes outside of the catalogue, and the id in each").isEmpty();
  }
}
