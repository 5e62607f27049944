package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts say how many rules there are, and which; the catalogue knows. */
class RuleCountsTest {
  private static final List<Path> PLACES =
      Stream.of("README.md", "src/docs", "src/test/kubernetes", "helm", "deploy", "docker")
          .map(Path::of)
          .toList();
  private static final Pattern COUNT = Pattern.compile("\\b\\d+(?= \\[?rules\\b)");
  private static final Pattern IDS = Pattern.compile("(PIG-[A-Z]+-)([0-9]{3})(?: to ([0-9]{3}))?");

  @Test
  void numbersOfRulesAreThatOfTheCatalogue() throws IOException {
    String count = Integer.toString(Catalogue.rules().size());
    int met = 0;
    for (Path file : texts()) {
      String text = Files.readString(file);
      Matcher number = COUNT.matcher(text);
      if (number.find()) {
        met++;
        Golden.assertMatches(file, number.replaceAll(count));
      }
    }
    assertThat(met).as("texts that say how many rules there are").isGreaterThan(1);
  }

  private static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    for (Path place : PLACES) {
      try (Stream<Path> files = Files.walk(place)) {
        files
            .filter(Files::isRegularFile)
            .filter(RuleCountsTest::isText)
            .sorted()
            .forEach(texts::add);
      }
    }
    return texts;
  }

  private static boolean isText(Path file) {
    return file.toString().matches(".*\\.(?:md|ya?ml|txt|json|tpl)|.*Dockerfile");
  }

  @Test
  void theChangelogNamesEveryRule() throws IOException {
    String changelog = Files.readString(Path.of("CHANGELOG.md"));
    Set<String> named = ids(sections(changelog, "### Rules added"));
    named.removeAll(ids(sections(changelog, "### Rules removed")));
    Set<String> rules = new TreeSet<>();
    Catalogue.rules().forEach(rule -> rules.add(rule.spec().id()));
    Problems.none(
        Stream.concat(
            rules.stream()
                .filter(id -> !named.contains(id))
                .map(id -> id + ": CHANGELOG.md must name it under 'Rules added'"),
            named.stream()
                .filter(id -> !rules.contains(id))
                .map(
                    id ->
                        id
                            + ": CHANGELOG.md names it, but no family lists it. List its class,"
                            + " or name it under 'Rules removed' too")));
  }

  private static String sections(String changelog, String heading) {
    StringBuilder sections = new StringBuilder();
    boolean inside = false;
    for (String line : changelog.split("\n", -1)) {
      inside = line.startsWith("#") ? line.equals(heading) : inside;
      sections.append(inside ? line + "\n" : "");
    }
    return sections.toString();
  }

  private static Set<String> ids(String text) {
    Set<String> ids = new TreeSet<>();
    Matcher range = IDS.matcher(text);
    while (range.find()) {
      int first = Integer.parseInt(range.group(2));
      int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
      for (int number = first; number <= last; number++) {
        ids.add("%s%03d".formatted(range.group(1), number));
      }
    }
    return ids;
  }
}
