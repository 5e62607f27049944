package io.pigstyguard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents, line ends, tags and places. */
class YamlReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1",
        "---\na: 1\n",
        "--- {a: 1}\n",
        "a: 1\n...\n",
        "a: 1\n...\n# end\n",
        "\ufeffa: 1",
        "\ufeff---\na: 1",
        "%YAML 1.1\n---\na: 1",
        "%YAML 1.2\n---\na: 1",
        "a: 1\r\n",
        "a: 1\r",
        "# c\n\n---\n# c\na: 1",
        "a: 1\u0085",
        "a: 1\u2028",
        "\n\n  \na: 1",
        "{\"a\":1}",
        "{a: 1,}",
        "? a\n: 1",
        "a: !!int '1'",
        "a: ! '1'",
        "%TAG !e! tag:yaml.org,2002:\n---\na: !e!int '1'",
        "a: !<tag:yaml.org,2002:int> '1'",
        "a: 1 \t\n"
      })
  void readsOneDocument(String text) {
    assertThat(Notation.of(text)).isEqualTo("{a: int 1}");
  }

  @Test
  void readsEmptyValuesAndCollections() {
    assertThat(Notation.of("a:\nb: {}\nc: []\nd: ''\ne: {f: , g: }\nh:\n-\n- - i\n"))
        .isEqualTo("{a: null, b: {}, c: [], d: str , e: {f: null, g: null}, h: [null, [str i]]}");
    assertThat(Notation.of("---")).isEqualTo("null");
  }

  @Test
  void readsTheFlowStyleOfPigsty() {
    assertThat(Notation.of("- { name: app ,password: x ,pgbouncer: true ,roles: [ a, b ] }"))
        .isEqualTo(
            "[{name: str app, password: str x, pgbouncer: bool true, roles: [str a, str b]}]");
  }

  @Test
  void readsSinglePairsInFlowLists() {
    assertThat(Notation.of("[a: 1, ? b : 2]")).isEqualTo("[{a: int 1}, {b: int 2}]");
  }

  @ParameterizedTest
  @CsvSource({
    "!vault, vault",
    "!vault-encrypted, vault",
    "!unsafe, unsafe",
    "!!str, str",
    "!!python/unicode, str",
    "!<!vault>, vault",
    "!v%61ult, vault"
  })
  void readsTheTagsOfAnsible(String tag, String type) {
    assertThat(Notation.of("a: " + tag + " 12")).isEqualTo("{a: " + type + " 12}");
    assertThat(Notation.of("a: " + tag + " |\n  12\n")).isEqualTo("{a: " + type + " 12\n}");
  }

  @Test
  void readsTheTagsOfYaml() {
    assertThat(Notation.of("[!!null x, !!bool yEs, !!int '0x10', !!float '1', !!binary YQ==]"))
        .isEqualTo("[null, bool true, int 16, float 1.0, binary YQ==]");
    assertThat(Notation.of("[!!timestamp 2001-1-1, !!map {a: 1}, !!seq [1], !!python/dict {}]"))
        .isEqualTo("[time 2001-1-1, {a: int 1}, [int 1], {}]");
  }

  @Test
  void letsTheNonSpecificTagTypeEvenAQuotedText() {
    assertThat(Notation.of("[! '12', ! yes, ! {}, ! [], ! '']"))
        .isEqualTo("[int 12, bool true, {}, [], null]");
    assertThat(Notation.of("a: !\n")).isEqualTo("{a: str }");
  }

  @Test
  void readsSetsAndOrderedMapsAsTheListsThatTheyAre() {
    assertThat(Notation.of("a: !!set {x, y}\nb: !!omap [x: 1, y: 2]\nc: !!pairs [x: 1, x: 2]\n"))
        .isEqualTo(
            "{a: [str x, str y], b: [[str x, int 1], [str y, int 2]],"
                + " c: [[str x, int 1], [str x, int 2]]}");
    assertThat(Notation.problem("a: !!omap [{x: 1, y: 2}]").message())
        .isEqualTo("must be a mapping of one key");
  }

  @Test
  void marksTextsOfUnsafeCollectionsAsUnsafe() {
    assertThat(Notation.of("a: !unsafe {b: '{{ x }}', c: 1}\nd: !unsafe [e, ~]\n"))
        .isEqualTo("{a: {b: unsafe {{ x }}, c: int 1}, d: [unsafe e, null]}");
    assertThat(Notation.problem("a: !unsafe {b: {c: d}}"))
        .isEqualTo(Problem.syntax("must be a plain value in a collection tagged as unsafe", 1, 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !S3cr3t 1",
        "a: !!S3cr3t 1",
        "a: !S3cr3t {b: 1}",
        "a: !S3cr3t [1]",
        "!S3cr3t a: 1",
        "a: !!python/object:S3cr3t 1",
        "a: !<S3cr3t> 1",
        "a: !!merge {b: 1}",
        "a: !!yaml 1",
        "%TAG ! !S3cr3t\n---\na: !vault 1",
        "a: !Vault 1",
        "a: !!value 1"
      })
  void reportsUnknownTagsWithoutShowingThem(String text) {
    ReadResult.Document document = Notation.document(text);
    assertThat(document.oddities())
        .extracting(Oddity::kind)
        .containsExactly(Oddity.Kind.UNKNOWN_TAG);
    assertThat(document.oddities().toString()).doesNotContain("S3cr3t").contains("a tag");
  }

  @Test
  void placesUnknownTagsAndDuplicates() {
    assertThat(Notation.document("a:\n  - !x 1\n  - {b: 1, b: 2}\n").oddities())
        .containsExactly(
            new Oddity(Oddity.Kind.UNKNOWN_TAG, "a tag", 2, 5),
            new Oddity(Oddity.Kind.DUPLICATE_KEY, "b", 3, 12));
  }

  @Test
  void givesEveryValueItsLineAndColumn() {
    assertThat(Notation.withPlaces("a:\n  - b: 'x'\n    c: |\n      y\n  - [1, {d: 2}]\ne: \n"))
        .isEqualTo(
            "{a@1:1: [{b@2:5: str x@2:8, c@3:5: str y\n@3:8}@2:5,"
                + " [int 1@5:6, {d@5:10: int 2@5:13}@5:9]@5:5]@2:3, e@6:1: null@6:3}@1:1");
  }

  @Test
  void placesTaggedAndAnchoredValuesAtTheirFirstProperty() {
    assertThat(Notation.withPlaces("a: !vault |\n  x\nb: &c !!str d\n"))
        .isEqualTo("{a@1:1: vault x\n@1:4, b@3:1: str d@3:4}@1:1");
  }

  @Test
  void countsColumnsInCodePointsAndLinesByAnyLineEnd() {
    assertThat(Notation.withPlaces("\ufeff\uD83D\uDE00: 1\r\nb: 2\rc: 3\u0085d: 4\u2028e: 5"))
        .isEqualTo(
            "{\uD83D\uDE00@1:1: int 1@1:4, b@2:1: int 2@2:4, c@3:1: int 3@3:4,"
                + " d@4:1: int 4@4:4, e@5:1: int 5@5:4}@1:1");
  }

  @Test
  void pointsFindingsAtScalarsOrElseAtKeys() {
    Mapping root = (Mapping) Notation.root("a: 1\nb:\n  c: 1\nd:\ne: |\n  x\n");
    assertThat(root.entries())
        .extracting(entry -> entry.place().line() + ":" + entry.place().column())
        .containsExactly("1:4", "2:1", "4:1", "5:4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"__ansible_unsafe", "__ansible_vault"})
  void refusesTheMarkersThatAnsibleReadsInJson(String marker) {
    assertThat(Notation.problem("{\"a\": {\"" + marker + "\": \"x\"}}"))
        .isEqualTo(Problem.syntax("must use a tag instead of Ansible's JSON notation", 1, 8));
    assertThat(Notation.of("a: {" + marker + ": x}")).isEqualTo("{a: {" + marker + ": str x}}");
  }
}
