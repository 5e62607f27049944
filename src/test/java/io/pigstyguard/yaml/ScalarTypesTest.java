package io.pigstyguard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain scalars as PyYAML types them; every row was checked with Ansible's loader. */
class ScalarTypesTest {

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
  void readsTrueWords(String text) {
    assertThat(Notation.of("a: " + text)).isEqualTo("{a: bool true}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
  void readsFalseWords(String text) {
    assertThat(Notation.of("a: " + text)).isEqualTo("{a: bool false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
  void readsNull(String text) {
    assertThat(Notation.of("a: " + text)).isEqualTo("{a: null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oN",
        "tRue",
        "nulL",
        "y",
        "n",
        "Y",
        "N",
        "08",
        "0o17",
        "0o755",
        "1e3",
        "1.5E3",
        "1e+3",
        "-.5",
        "+.5",
        "0b2",
        "0xg",
        "_1",
        "1:60",
        "01:02",
        "1,000",
        "1.2.3.4",
        "2001-1-1",
        "20301-12-31",
        "pa#ss",
        "a:b",
        "http://x:80/y",
        "--",
        "-a",
        "?a",
        "a]",
        "a[0]",
        "<",
        "nan",
        ".nAn",
        "inf",
        "-.nan",
        "10.0.0.0/8",
        "${admin_ip}",
        "v4.5.0",
        "\u0661",
        "=a",
        "<<a"
      })
  void readsEverythingElseAsText(String text) {
    assertThat(Notation.of("a: " + text)).isEqualTo("{a: str " + text + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "0755, 493",
    "00, 0",
    "0, 0",
    "-0, 0",
    "0_, 0",
    "0__, 0",
    "007, 7",
    "-017, -15",
    "0x1F, 31",
    "-0x1f, -31",
    "0x_1, 1",
    "0b101, 5",
    "+0b1_1, 3",
    "1_000, 1000",
    "1__, 1",
    "+12, 12",
    "12:30:45, 45045",
    "22:22, 1342",
    "1:30:00, 5400",
    "-1:30, -90",
    "1_0:05, 605",
    "190:20:30, 685230"
  })
  void readsIntegers(String text, String number) {
    assertThat(Notation.of("a: " + text)).isEqualTo("{a: int " + number + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "1., 1.0",
    "1._, 1.0",
    ".5, 0.5",
    "-1.5, -1.5",
    "1.0e+3, 1000.0",
    "1.e-1, 0.1",
    "685_230.15, 685230.15",
    ".inf, Infinity",
    "-.INF, -Infinity",
    "+.Inf, Infinity",
    ".nan, NaN",
    ".NaN, NaN",
    "190:20:30.15, 685230.15",
    "1:2., 62.0",
    "1.0E+400, Infinity"
  })
  void readsFloats(String text, String number) {
    assertThat(Notation.of("a: " + text)).isEqualTo("{a: float " + number + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2030-12-31",
        "2024-02-29",
        "2001-12-14t21:59:43.10-05:00",
        "2001-12-14 21:59:43.1Z",
        "2001-12-14  1:59:43 +1",
        "2001-1-1 1:00:00",
        "2001-12-14T23:59:59-23:59"
      })
  void readsTimes(String text) {
    assertThat(Notation.of("a: " + text)).isEqualTo("{a: time " + text + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2030-13-31",
        "2030-00-01",
        "2023-02-29",
        "0000-01-01",
        "2001-12-14 24:00:00",
        "2001-12-14 23:60:00",
        "2001-12-14 23:59:60",
        "2001-12-14T00:00:00+24",
        "2001-12-14T00:00:00-23:60",
        "2001-12-14 00:00:00 +99:00"
      })
  void refusesDatesThatPythonRefuses(String text) {
    assertThat(Notation.problem("a:\n  b: " + text))
        .isEqualTo(Problem.syntax("must be an existing date, or be quoted", 2, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x_", "0x__", "0b_", "-0b__"})
  void refusesIntegersWithoutDigits(String text) {
    assertThat(Notation.problem("a: " + text))
        .isEqualTo(Problem.syntax("must be a whole number", 1, 4));
  }

  @Test
  void refusesIntegersTooLongForPython() {
    assertThat(Notation.of("a: " + "1".repeat(4300))).startsWith("{a: int 1111");
    assertThat(Notation.problem("a: " + "1".repeat(4301)))
        .isEqualTo(Problem.syntax("must not be a number of more than 4300 digits", 1, 4));
  }

  @Test
  void readsQuotedScalarsAsText() {
    assertThat(Notation.of("[ 'yes', \"12\", '', '~', '<<', '=', '2030-12-31', ' a ' ]"))
        .isEqualTo("[str yes, str 12, str , str ~, str <<, str =, str 2030-12-31, str  a ]");
  }

  @Test
  void undoesQuotesAndEscapes() {
    assertThat(Notation.of("a: 'it''s'\nb: \"\\x41\\u00e9\\U0001F600\\t\\\\\\\"\"\nc: 'a\n  b'"))
        .isEqualTo("{a: str it's, b: str A\u00e9\uD83D\uDE00\t\\\", c: str a b}");
  }

  @Test
  void endsPlainScalarsBeforeCommentsAndBlanks() {
    assertThat(Notation.of("a: pa #ss\nb: pa#ss\nc: x   \nd: two\n  lines\ne: 'x '\nf: x\t\n"))
        .isEqualTo("{a: str pa, b: str pa#ss, c: str x, d: str two lines, e: str x , f: str x}");
  }

  @Test
  void keepsAndDropsLineEndsOfBlockScalars() {
    assertThat(
            Notation.of("a: |\n  x\n  y\nb: |-\n  x\nc: |+\n  x\n\nd: >\n  x\n  y\ne: >-\n  x\n"))
        .isEqualTo("{a: str x\ny\n, b: str x, c: str x\n\n, d: str x y\n, e: str x}");
    assertThat(Notation.of("a: |2\n   x\nb: |\n  yes\nc: >\n  a\n   b\n  c\n"))
        .isEqualTo("{a: str  x\n, b: str yes\n, c: str a\n b\nc\n}");
  }

  @Test
  void refusesBareMergeAndValueSignsAsValues() {
    assertThat(Notation.problem("a: =")).isEqualTo(Problem.syntax("must be quoted", 1, 4));
    assertThat(Notation.problem("a:\n- <<")).isEqualTo(Problem.syntax("must be quoted", 2, 3));
    assertThat(Notation.problem("<<")).isEqualTo(Problem.syntax("must be quoted", 1, 1));
    assertThat(Notation.of("=: x")).isEqualTo("{=: str x}");
  }
}
