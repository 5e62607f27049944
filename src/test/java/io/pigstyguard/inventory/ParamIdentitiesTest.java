package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parameters of two versions of an inventory are the same. */
class ParamIdentitiesTest {
  private final ParamIdentities params = new ParamIdentities(new Identities(() -> false));

  private static Param x(String value) {
    return Inventories.resolved("all: {hosts: {h: {y: v, z: w}}, vars: {x: " + value + "}}")
        .hosts()
        .iterator()
        .next()
        .param("x");
  }

  private int itemPath(String list, int index) {
    return params.path(x(list).items().get(index));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a]                          | [b, a]",
        "['a']                        | [b, a]",
        "[{a: 1, b: 2}]               | [0, {b: 2, a: 1}]",
        "[[a, b]]                     | [0, [b, a]]",
        "[[a, [b, c]]]                | [0, [[c, b], a]]",
        "['{{ y }}']                  | [0, v]",
        "[['{{ y }}']]                | [0, [v]]",
        "[{a: '{{ y }}'}]             | [0, {a: v}]",
        "[{name: u, x: 1}]            | [0, {name: u, x: 2, y: 3}]",
        "[{access_key: u, x: 1}]      | [0, {access_key: u}]",
        "[~]                          | [0, null]",
        "[!vault a]                   | [0, !vault a]",
        "[!odd a]                     | [0, !odd a]",
        "[{name: [u], x: 1}]          | [0, {name: [u], x: 1}]"
      })
  void knowsAnItemByItsNameOrItsContent(String stored, String changed) {
    assertThat(itemPath(changed, 1)).isEqualTo(itemPath(stored, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a]                          | [b]",
        "[a]                          | [[a]]",
        "[[a]]                        | [{a: a}]",
        "[{a: 1, b: 2}]               | [{a: 2, b: 1}]",
        "[{a: 1}]                     | [{a: 1, b: 2}]",
        "[[a, b]]                     | [[a]]",
        "[[a, a]]                     | [[a]]",
        "['{{ y }}']                  | [w]",
        "[['{{ y }}']]                | [['{{ z }}']]",
        "[{name: u, x: 1}]            | [{name: w, x: 1}]",
        "[{name: u}]                  | [{access_key: w}]",
        "[{name: '', x: 1}]           | [{name: '', x: 2}]",
        "[!vault a]                   | [!vault b]",
        "[!vault a]                   | [a]",
        "[!odd a]                     | [!vault a]",
        "[!odd a]                     | [!odd b]",
        "[~]                          | ['']",
        "[[]]                         | [{}]"
      })
  void tellsItemsApart(String stored, String changed) {
    assertThat(itemPath(changed, 0)).isNotEqualTo(itemPath(stored, 0));
  }

  @Test
  void knowsAPathByItsKeys() {
    Param one = x("{a: {b: 1}, b: {a: 1}}");
    Param other = x("{c: 3, a: {b: 2}}");
    assertThat(params.path(other.get("a").get("b"))).isEqualTo(params.path(one.get("a").get("b")));
    assertThat(params.path(one.get("b").get("a"))).isNotEqualTo(params.path(one.get("a").get("b")));
    assertThat(params.path(one)).isEqualTo(params.path(other)).isEqualTo(params.variable(one));
    assertThat(params.variable(one.get("a").get("b"))).isEqualTo(params.variable(other));
    assertThat(params.variable(one)).isNotEqualTo(params.variable(one.host().param("y")));
  }

  @Test
  void knowsAScalarByWhatItSays() {
    assertThat(params.value(x("a"))).isEqualTo(params.value(x("'a'")));
    assertThat(params.value(x("a"))).isNotEqualTo(params.value(x("b")));
    assertThat(params.value(x("'{{ y }}'"))).isEqualTo(params.value(x("v")));
    assertThat(params.value(x("0x10"))).isEqualTo(params.value(x("16")));
    assertThat(params.value(x("[a]"))).isEqualTo(params.value(x("[b, c]")));
    assertThat(params.value(x("{a: b}"))).isEqualTo(params.value(x("{}")));
    assertThat(params.value(x("{a: b}"))).isNotEqualTo(params.value(x("[a]")));
    assertThat(params.value(x("~"))).isNotEqualTo(params.value(x("a").get("none")));
  }

  /** The value of a list that refers to variables differs from host to host. */
  @Test
  void seesReferencesAsEachHostDoes() {
    Inventory inventory =
        Inventories.resolved("all: {hosts: {a: {y: 1}, b: {y: 2}}, vars: {x: [['{{ y }}'], [k]]}}");
    Param onA = inventory.hosts().iterator().next().param("x");
    Host b = inventory.host("b");
    assertThat(b).isNotNull();
    Param onB = b.param("x");
    assertThat(params.path(onA.items().get(0))).isNotEqualTo(params.path(onB.items().get(0)));
    assertThat(params.path(onA.items().get(1))).isEqualTo(params.path(onB.items().get(1)));
    assertThat(params.path(onA.items().get(0))).isEqualTo(params.path(onA.items().get(0)));
  }
}
