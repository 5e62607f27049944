package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.yaml.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parameter's value is taken for. */
class ParamValueTest {
  private static Host host(String variables) {
    return Inventories.resolved("all: {hosts: {h: }, vars: {" + variables + "}}")
        .hosts()
        .iterator()
        .next();
  }

  private static Param param(String value) {
    return host("x: " + value).param("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "on", "true", "True", "1", "'1'", "' Yes '", "!unsafe 'on'"})
  void takesTheWordsOfAnsibleForTrue(String value) {
    assertThat(param(value).isTrue()).isTrue();
    assertThat(param(value).isNotTrue()).isFalse();
    assertThat(param(value).isOff()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "off", "false", "False", "0", "'0'", "' No '", "'OFF'"})
  void takesTheOppositesForOff(String value) {
    assertThat(param(value).isTrue()).isFalse();
    assertThat(param(value).isNotTrue()).isTrue();
    assertThat(param(value).isOff()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "text", "''", "[yes]", "{yes: yes}", "[]"})
  void takesEverythingElseForNeither(String value) {
    assertThat(param(value).isTrue()).isFalse();
    assertThat(param(value).isNotTrue()).isTrue();
    assertThat(param(value).isOff()).isFalse();
  }

  @Test
  void takesWhatIsMissingForNotTrueAndNotOff() {
    Param missing = host("").param("x");
    assertThat(missing.isTrue()).isFalse();
    assertThat(missing.isNotTrue()).isTrue();
    assertThat(missing.isOff()).isFalse();
    assertThat(missing.isExpression()).isFalse();
    assertThat(missing.exists()).isFalse();
    assertThat(missing.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'{{ lookup(1) }}'", "!vault x", "!odd x"})
  void judgesNothingThatItCannotRead(String value) {
    assertThat(param(value).isOpaque()).isTrue();
    assertThat(param(value).isTrue()).isFalse();
    assertThat(param(value).isNotTrue()).isFalse();
    assertThat(param(value).isOff()).isFalse();
    assertThat(param(value).isEmpty()).isFalse();
  }

  @Test
  void tellsExpressionsFromOtherOpaqueValues() {
    assertThat(param("'{{ lookup(1) }}'").isExpression()).isTrue();
    assertThat(param("!vault x").isExpression()).isFalse();
    assertThat(param("text").isExpression()).isFalse();
    assertThat(param("[a]").isExpression()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "''", "'  '", "\"\\t\"", "!unsafe ''"})
  void takesNullAndBlankTextsForEmpty(String value) {
    assertThat(param(value).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "false", "[]", "{}", "!vault ''"})
  void takesEveryOtherValueForSome(String value) {
    assertThat(param(value).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "0x10, 16",
    "-3, -3",
    "1.5, 1.5",
    "' 12 ', 12",
    "!unsafe 7, 7",
    "text, ",
    "yes, ",
    "~, ",
    "[1], ",
    "2001-01-01, ",
    "!vault 1, ",
    "'', "
  })
  void readsNumbersAndTextsOfNumbers(String value, Double number) {
    assertThat(param(value).number()).isEqualTo(number);
  }

  @Test
  void readsNoNumberThatPythonRefusesForItsLength() {
    assertThat(param("'" + "1".repeat(4300) + "'").number()).isInfinite();
    assertThat(param("'" + "1".repeat(4301) + "'").number()).isNull();
  }

  @Test
  void tellsTheKindOfAValue() {
    assertThat(param("[a]").isSequence()).isTrue();
    assertThat(param("[a]").isMapping()).isFalse();
    assertThat(param("[a]").isScalar()).isFalse();
    assertThat(param("[a]").type()).isEqualTo(ScalarType.NULL);
    assertThat(param("{a: b}").isMapping()).isTrue();
    assertThat(param("{a: b}").isSequence()).isFalse();
    assertThat(param("a").isScalar()).isTrue();
    assertThat(param("a").type()).isEqualTo(ScalarType.STRING);
    assertThat(param("5").type()).isEqualTo(ScalarType.INT);
  }

  @Test
  void printsScalarsAndNothingElse() {
    assertThat(param(" Some Text ").text()).isEqualTo("Some Text");
    assertThat(param("' Some Text '").word()).isEqualTo("some text");
    assertThat(param("0x10").text()).isEqualTo("16");
    for (String none : new String[] {"~", "[a]", "{a: b}"}) {
      assertThat(param(none).text()).isEmpty();
      assertThat(param(none).word()).isEmpty();
    }
  }

  @Test
  void tellsWhatIsWrittenFromWhatRolesSet() {
    Host host = host("x: , pg_port: 5433");
    assertThat(host.param("x").isWritten()).isTrue();
    assertThat(host.param("x").exists()).isTrue();
    assertThat(host.param("x").line()).isEqualTo(1);
    assertThat(host.param("pg_admin_username").isWritten()).isFalse();
    assertThat(host.param("pg_admin_username").exists()).isTrue();
    assertThat(host.param("pg_admin_username").line()).isNull();
    assertThat(host.param("pg_admin_username").column()).isNull();
    assertThat(host.param("pg_admin_username").definedBy()).isEqualTo(Scope.GLOBAL);
    assertThat(host.param("none").isWritten()).isFalse();
  }

  @Test
  void findsNoPartsInWhatHasNone() {
    assertThat(param("text").items()).isEmpty();
    assertThat(param("text").entries()).isEmpty();
    assertThat(param("{a: b}").items()).isEmpty();
    assertThat(param("[a]").entries()).isEmpty();
    assertThat(param("text").get("a").exists()).isFalse();
    assertThat(param("text").getIgnoringCase("a").exists()).isFalse();
  }

  @Test
  void placesAMissingPartAtWhatIsAroundIt() {
    Param x =
        Inventories.resolved("all:\n  hosts: h\n  vars:\n    x:\n      a: {b: c}\n")
            .hosts()
            .iterator()
            .next()
            .param("x");
    assertThat(x.get("a").get("missing").line()).isEqualTo(5);
    assertThat(x.get("missing").line()).isEqualTo(4);
    assertThat(x.get("a").get("b").column()).isEqualTo(14);
    assertThat(x).hasToString("x");
  }
}
