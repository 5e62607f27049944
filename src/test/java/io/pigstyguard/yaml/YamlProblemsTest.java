package io.pigstyguard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about texts that are no YAML: where, in words that help, and without a character of
 * them. S3cr3t stands for a secret right at the fault.
 */
class YamlProblemsTest {

  static Stream<Arguments> layout() {
    return Stream.of(
        Arguments.of(
            1, 10, "a: S3cr3t: x", "must not have a second ': ' on one line, or be quoted"),
        Arguments.of(2, 1, "a: 1\nS3cr3t\nb: 2\n", "must have ': ' after the key"),
        Arguments.of(2, 1, "a: 1\nS3cr3t", "must have ': ' after the key"),
        Arguments.of(2, 1, "a: 1\n'S3cr3t'", "must have ': ' after the key"),
        Arguments.of(1, 4, "a: 'S3cr3t\nb: 2\n", "must close its quotes"),
        Arguments.of(1, 4, "a: \"S3cr3t\nb: 2\n", "must close its quotes"),
        Arguments.of(2, 4, "b: 1\na: 'S3cr3t\n---\nb: 2'\n", "must close its quotes"),
        Arguments.of(1, 6, "a: \"\\S3cr3t\"", "must use a known escape or single quotes"),
        Arguments.of(1, 7, "a: \"\\xS3cr3t\"", "must use a known escape or single quotes"),
        Arguments.of(1, 6, "a: \"\\/S3cr3t\"", "must use a known escape or single quotes"),
        Arguments.of(
            3,
            10,
            "a:\n  b: 1\n   S3cr3t: 2\n",
            "must not have a second ': ' on one line, or be quoted"),
        Arguments.of(3, 2, "a:\n  b: 1\n S3cr3t: 2\n", "must be indented as the lines above"),
        Arguments.of(2, 2, "a: {b: S3cr3t\nc: 1\n", "must have a comma or '}' here"),
        Arguments.of(1, 14, "a: {b: S3cr3t] }", "must have a comma or '}' here"),
        Arguments.of(1, 14, "a: [b, S3cr3t}", "must have a comma or ']' here"),
        Arguments.of(2, 2, "a: [b, S3cr3t\nc: 1\n", "must have a comma or ']' here"),
        Arguments.of(1, 12, "a: {b: S3cr?3t}", "must quote a text with '?' here"));
  }

  static Stream<Arguments> marks() {
    return Stream.of(
        Arguments.of(2, 4, "a:\nb: {c: S3cr3t", "must close its bracket"),
        Arguments.of(2, 4, "a:\nb: [S3cr3t\n\n", "must close its bracket"),
        Arguments.of(2, 5, "a:\nb: [{\uD83D\uDE00: S3cr3t", "must close its bracket"),
        Arguments.of(1, 4, "a: %S3cr3t", "must be quoted"),
        Arguments.of(1, 4, "a: @S3cr3t", "must be quoted"),
        Arguments.of(1, 4, "a: `S3cr3t", "must be quoted"),
        Arguments.of(1, 3, "a:\t'S3cr3t'", "must use spaces here, not tabs"),
        Arguments.of(2, 1, "a:\n\tS3cr3t: 1\n", "must use spaces here, not tabs"),
        Arguments.of(2, 3, "a:\n  \tS3cr3t: 1\n", "must use spaces here, not tabs"),
        Arguments.of(1, 4, "a: - S3cr3t", "must start a list on a line of its own"),
        Arguments.of(1, 4, "a: ? S3cr3t", "must start a mapping on a line of its own"),
        Arguments.of(1, 4, "a: *S3cr3t", "must not refer to an anchor that is not defined"),
        Arguments.of(1, 4, "a: *$S3cr3t", "must not refer to an anchor that is not defined"),
        Arguments.of(1, 4, "a: &S3cr3t$ x", "must have an anchor of letters, digits, '-' and '_'"),
        Arguments.of(1, 4, "a: &(S3cr3t", "must have an anchor of letters, digits, '-' and '_'"),
        Arguments.of(1, 4, "a: !S3cr3t!x y", "must not use an undeclared tag handle"),
        Arguments.of(1, 12, "a: !<S3cr3t\u00e9> x", "must have a blank after a tag, or be quoted"),
        Arguments.of(1, 11, "a: !S3cr3t\u00e9 x", "must have a blank after a tag, or be quoted"),
        Arguments.of(1, 5, "a: |S3cr3t", "must have only '-' or '+' after '|'"),
        Arguments.of(1, 6, "a: >-S3cr3t", "must have only '-' or '+' after '|'"),
        Arguments.of(1, 5, "a: |0\n  S3cr3t", "must have only '-' or '+' after '|'"));
  }

  static Stream<Arguments> documentsAndTypes() {
    return Stream.of(
        Arguments.of(1, 7, "%YAML S3cr3t\n--- x", "must quote a text that starts with '%'"),
        Arguments.of(1, 1, "%YAML 2.0\n--- S3cr3t", "must be of YAML version 1.1"),
        Arguments.of(1, 1, "%S3cr3t", "must not be empty"),
        Arguments.of(2, 1, "%YAML 1.1\n%YAML 1.1\n--- S3cr3t", "must not repeat a directive"),
        Arguments.of(
            2, 1, "%TAG !e! S3cr3t\n%TAG !e! S3cr3t\n--- x", "must not repeat a directive"),
        Arguments.of(1, 5, "'a' S3cr3t", "must be one document"),
        Arguments.of(2, 1, "a: 1\n} S3cr3t", "must be indented as the lines above"),
        Arguments.of(1, 4, "a: ]S3cr3t", "must have a value here, or be quoted"),
        Arguments.of(1, 4, "a: ,S3cr3t", "must have a value here, or be quoted"),
        Arguments.of(1, 5, "a: [,S3cr3t]", "must have a value here, or be quoted"),
        Arguments.of(3, 1, "a: 1\n...\nS3cr3t", "must be one document"),
        Arguments.of(2, 1, "a: 1\n---\nb: S3cr3t", "must be one document"),
        Arguments.of(2, 1, "a: 1\n---\n", "must be one document"),
        Arguments.of(2, 10, "a: 1\nb: S3cr3t\u0007", "must not contain control characters"),
        Arguments.of(3, 1, "a: 1\r\nb:\r\u0000S3cr3t", "must not contain control characters"),
        Arguments.of(3, 1, "a: 1\n# \u2028\u007fS3cr3t", "must not contain control characters"),
        Arguments.of(1, 4, "a: \ud800S3cr3t", "must not contain control characters"),
        Arguments.of(1, 10, "a: S3cr3t\udfff", "must not contain control characters"),
        Arguments.of(1, 4, "a: \"S3cr3t\\ud800\"", "must not contain half of a surrogate pair"),
        Arguments.of(2, 1, "a: 1\n\ufeffb: S3cr3t", "must not start a line with a byte order mark"),
        Arguments.of(1, 4, "a: !!int S3cr3t", "must be a whole number"),
        Arguments.of(1, 4, "a: !!float S3cr3t", "must be a number"),
        Arguments.of(1, 4, "a: !!bool S3cr3t", "must be true or false"),
        Arguments.of(1, 4, "a: !!timestamp S3cr3t", "must be an existing date, or be quoted"),
        Arguments.of(1, 4, "a: !!binary S3cr3t=x=", "must be base64"),
        Arguments.of(1, 4, "a: !!int [S3cr3t]", "must not have a tag of another kind of value"),
        Arguments.of(1, 4, "a: !!map S3cr3t", "must not have a tag of another kind of value"),
        Arguments.of(1, 3, "? [S3cr3t]\n: x", "must have a plain text as key"),
        Arguments.of(1, 5, "<<: S3cr3t", "must be a mapping or a list of mappings after '<<'"),
        Arguments.of(1, 1, "", "must not be empty"),
        Arguments.of(1, 1, "# S3cr3t\n\n", "must not be empty"));
  }

  @ParameterizedTest
  @MethodSource({"layout", "marks", "documentsAndTypes"})
  void tellsWhereAndWhatToType(int line, int column, String text, String message) {
    Problem problem = Notation.problem(text);
    if (message != null) {
      assertThat(problem).isEqualTo(Problem.syntax(message, line, column));
    }
    assertThat(problem.toString()).doesNotContain("S3cr3t");
    assertThat(problem.message()).matches("must (not )?[ -~]+").doesNotEndWith(".");
  }

  @Test
  void tellsTheLineOfAnEscapeThatOverflows() {
    assertThat(Notation.problem("a: 1\nb: \"\\UFFFFFFFF\"\n").line()).isEqualTo(2);
    assertThat(Notation.problem("a: 1\nb: \"\\U00110000\"\n").line()).isEqualTo(2);
  }

  @Test
  void showsNoContentInAnyToString() {
    Value root = Notation.root("S3cr3t: [S3cr3t, {S3cr3t: 1}]");
    Entry entry = ((Mapping) root).entries().iterator().next();
    assertThat(root + " " + entry + " " + entry.value() + " " + entry.key())
        .doesNotContain("S3cr3t");
    assertThat(Notation.document("a: S3cr3t").toString()).doesNotContain("S3cr3t");
  }
}
