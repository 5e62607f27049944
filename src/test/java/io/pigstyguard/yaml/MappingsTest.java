package io.pigstyguard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, anchors and merges as PyYAML's constructor handles them. */
class MappingsTest {

  @Test
  void sharesAliasedValuesAtThePlaceOfTheirAnchor() {
    assertThat(Notation.withPlaces("a: &x [1]\nb: *x\n"))
        .isEqualTo("{a@1:1: [int 1@1:8]@1:4, b@2:1: [int 1@1:8]@1:4}@1:1");
  }

  @Test
  void takesAliasesAsKeys() {
    assertThat(Notation.of("a: &x b\n*x : c\n")).isEqualTo("{a: str b, b: str c}");
  }

  @Test
  void letsExplicitKeysBeatMergedOnesWhereverTheMergeStands() {
    String expected =
        "{d: {p: int 1, q: int 2}, first: {p: int 9, q: int 2}, last: {p: int 9, q: int 2}}";
    assertThat(Notation.of("d: &d {p: 1, q: 2}\nfirst: {<<: *d, p: 9}\nlast: {p: 9, <<: *d}\n"))
        .isEqualTo(expected);
  }

  @Test
  void putsMergedKeysFirst() {
    assertThat(Notation.of("d: &d {p: 1}\ne: {q: 2, <<: *d}\n"))
        .isEqualTo("{d: {p: int 1}, e: {p: int 1, q: int 2}}");
  }

  @Test
  void letsTheFirstMappingOfAMergedListWin() {
    assertThat(Notation.of("- &a {p: 1, q: 1}\n- &b {q: 2, r: 2}\n- <<: [*a, *b]\n"))
        .isEqualTo("[{p: int 1, q: int 1}, {q: int 2, r: int 2}, {q: int 1, r: int 2, p: int 1}]");
  }

  @Test
  void letsTheLastOfSeveralMergesWin() {
    assertThat(Notation.of("- &a {p: 1}\n- &b {p: 2}\n- {<<: *a, <<: *b}\n"))
        .isEqualTo("[{p: int 1}, {p: int 2}, {p: int 2}]");
  }

  @Test
  void mergesMappingsThatMergeThemselves() {
    assertThat(Notation.of("a: &a {p: 1}\nb: &b {<<: *a, q: 2}\nc: {<<: *b}\nd: {<<: {<<: *a}}\n"))
        .isEqualTo(
            "{a: {p: int 1}, b: {p: int 1, q: int 2}, c: {p: int 1, q: int 2}, d: {p: int 1}}");
  }

  @Test
  void mergesAtTheRootAndByTag() {
    assertThat(Notation.of("a: &a {p: 1}\n<<: *a\n")).isEqualTo("{p: int 1, a: {p: int 1}}");
    assertThat(Notation.of("a: &a {p: 1}\n!!merge x: *a\n")).isEqualTo("{p: int 1, a: {p: int 1}}");
  }

  @Test
  void treatsAQuotedMergeSignAsAKey() {
    assertThat(Notation.of("'<<': {p: 1}")).isEqualTo("{<<: {p: int 1}}");
  }

  @Test
  void reportsNoDuplicateForAnOverriddenMerge() {
    assertThat(Notation.document("a: &a {p: 1}\nb: {<<: *a, p: 2}\n").oddities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<: 1", "<<:", "<<: 'a'", "<<: [1]", "<<: [[{}]]", "<<: !vault x"})
  void refusesToMergeWhatIsNoMapping(String text) {
    assertThat(Notation.problem(text).message())
        .isEqualTo("must be a mapping or a list of mappings after '<<'");
  }

  @Test
  void letsTheLastOfEqualKeysWinAtThePositionOfTheFirst() {
    ReadResult.Document document = Notation.document("a: 1\nb: 2\n'a': 3\n");
    assertThat(Notation.of("a: 1\nb: 2\n'a': 3\n")).isEqualTo("{a: int 3, b: int 2}");
    assertThat(document.oddities())
        .containsExactly(new Oddity(Oddity.Kind.DUPLICATE_KEY, "a", 3, 1));
    assertThat(((Mapping) document.root()).entry("a").key().line()).isEqualTo(3);
  }

  @Test
  void reportsEveryFurtherDuplicate() {
    assertThat(Notation.document("{a: 1, a: 2, a: 3}").oddities()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{1: a, 1.0: b}",
        "{true: a, 1: b}",
        "{1.0: a, yes: b}",
        "{0: a, off: b}",
        "{-0.0: a, no: b}",
        "{0x10: a, 16: b}",
        "{~: a, null: b}",
        "{1:00: a, 60: b}",
        "{.inf: a, .Inf: b}",
        "{1e+2: a, '1e+2': b}",
        "{!unsafe a: a, a: b}",
        "{1.5: a, 1.50: b}",
        "{100.0e+15: a, 100000000000000000: b}"
      })
  void treatsKeysThatAreEqualInPythonAsOne(String text) {
    assertThat(Notation.document(text).oddities()).as(Notation.of(text)).hasSize(1);
    assertThat(((Mapping) Notation.root(text)).entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{1: a, '1': b}",
        "{true: a, 'true': b}",
        "{~: a, '~': b}",
        "{'': a, ~: b}",
        "{1: a, 1.5: b}",
        "{a: a, A: b}",
        "{2030-12-31: a, '2030-12-31': b}"
      })
  void keepsKeysApartThatDifferInPython(String text) {
    assertThat(Notation.document(text).oddities()).isEmpty();
    assertThat(((Mapping) Notation.root(text)).entries()).hasSize(2);
  }

  @Test
  void keepsTheFirstOfEqualKeysWithThePlaceOfTheLast() {
    assertThat(Notation.withPlaces("1: a\ntrue: b")).isEqualTo("{1@2:1: str b@2:7}@1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"? [a]\n: b", "{[a]: b}", "? {a: b}\n: c", "a: {{ x }}", "!vault a: b"})
  void refusesKeysThatPythonCannotHash(String text) {
    assertThat(Notation.problem(text).message()).isEqualTo("must have a plain text as key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&a [*a]", "a: &a\n  b: *a", "&a {<<: *a}", "- &a\n  - [*a]"})
  void refusesValuesThatContainThemselves(String text) {
    assertThat(Notation.problem(text).message()).isEqualTo("must not contain itself");
  }

  @Test
  void refusesUndefinedAndRepeatedAnchors() {
    assertThat(Notation.problem("a: &x 1\nb: *y"))
        .isEqualTo(Problem.syntax("must not refer to an anchor that is not defined", 2, 4));
    assertThat(Notation.problem("a: &x 1\nb: &x 2"))
        .isEqualTo(Problem.syntax("must not define an anchor twice", 2, 4));
    assertThat(Notation.problem("a: &x?b 1").message())
        .isEqualTo("must have an anchor of letters, digits, '-' and '_'");
  }
}
