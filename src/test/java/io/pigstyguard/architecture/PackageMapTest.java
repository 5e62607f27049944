package io.pigstyguard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The map of packages in the guide for contributors has each package with the first sentence of its
 * {@code package-info.java}, above those that it uses. {@code -Dgolden=write} writes the sentences.
 */
class PackageMapTest {
  private static final Path GUIDE = Path.of("src/docs/contributing.md");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String ROOT = "io.pigstyguard";
  private static final Pattern LINE =
      Pattern.compile("^\\| `([a-z.]+)` \\| (.*) \\|$", Pattern.MULTILINE);
  private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?[.])\\s", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\{@(?:link|code) (?:[a-z]+\\.)*(\\w+)}");
  private static final Pattern USE =
      Pattern.compile("^import (?:static )?io\\.pigstyguard\\.([a-z]+)\\.", Pattern.MULTILINE);

  @Test
  void everyPackageIsInTheMapWithItsSentence() throws IOException {
    Map<String, String> sentences = sentences();
    String guide = Files.readString(GUIDE);

    assertThat(places(guide))
        .as("packages in the map of %s", GUIDE)
        .hasSameElementsAs(sentences.keySet())
        .doesNotHaveDuplicates();
    Golden.assertMatches(
        GUIDE,
        LINE.matcher(guide)
            .replaceAll(
                line ->
                    Matcher.quoteReplacement(
                        "| `%s` | %s |".formatted(line.group(1), sentences.get(line.group(1))))));
  }

  @Test
  void packagesStandAboveThoseThatTheyUse() throws IOException {
    List<String> order = places(Files.readString(GUIDE));
    Set<String> wrong = new TreeSet<>();
    for (Path file : sources("")) {
      String user = packageOf(file).split("[.]", -1)[0];
      Matcher use = USE.matcher(Files.readString(file));
      while (use.find()) {
        if (!user.equals(use.group(1)) && order.indexOf(user) > order.indexOf(use.group(1))) {
          wrong.add(user + " must stand above " + use.group(1));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> places(String guide) {
    return LINE.matcher(guide).results().map(line -> line.group(1)).toList();
  }

  private static Map<String, String> sentences() throws IOException {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Path file : sources("package-info.java")) {
      Matcher sentence = SENTENCE.matcher(Files.readString(file));
      assertThat(sentence.find()).as("%s must begin with a sentence", file).isTrue();
      String plain = sentence.group(1).replaceAll("\\s*\\n \\*\\s*", " ").strip();
      sentences.put(packageOf(file), LINK.matcher(plain).replaceAll("`$1`"));
    }
    return sentences;
  }

  private static String packageOf(Path file) {
    String name = SOURCES.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
    return name.equals(ROOT) ? ROOT : name.substring(ROOT.length() + 1);
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(ending.isEmpty() ? ".java" : ending))
          .sorted()
          .toList();
    }
  }
}
