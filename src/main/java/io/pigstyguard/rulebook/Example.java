package io.pigstyguard.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An inventory that shows a rule: the fixture that also tests it, without the marks of the tests.
 *
 * @param object the kind of object that holds it, or empty when that does not matter
 */
record Example(String text, String object) {
  private static final Pattern OBJECT = Pattern.compile("(?m)^# as: (configmap|secret)[ \\t]*$");
  private static final Pattern HEADER =
      Pattern.compile("# (?:as: \\w+|expect-none \\d+|manifest)\\s*");
  private static final Pattern MARK = Pattern.compile("\\s*# expect(?: \\d+)?\\s*$");

  /** The fixture of a rule, {@code bad} or {@code good}; empty when the rule has none. */
  static Optional<Example> of(String ruleId, String name) {
    String resource = "/rules/" + ruleId + "/" + name + ".yml";
    try (InputStream in = Example.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Example parse(String fixture) {
    Matcher object = OBJECT.matcher(fixture);
    String kind = object.find() ? object.group(1) : "";
    String text =
        fixture
            .lines()
            .filter(line -> !HEADER.matcher(line).matches())
            .map(line -> MARK.matcher(line).replaceFirst(""))
            .collect(Collectors.joining("\n"));
    return new Example(
        text.strip(),
        switch (kind) {
          case "configmap" -> "a ConfigMap";
          case "secret" -> "a Secret";
          default -> "";
        });
  }
}
