package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import org.junit.jupiter.api.Test;

class ParamTest {
  private static Param param(String value) {
    return new InventoryReader(RoleDefaultsTable.load())
        .read(
            new YamlReader(YamlLimits.DEFAULT)
                .read("all: {hosts: {a: {}}, vars: {x: " + value + "}}"),
            Budget.unlimited())
        .inventory()
        .hosts()
        .iterator()
        .next()
        .param("x");
  }

  @Test
  void tellsItsPathAndTheLastWordOfIt() {
    Param x = param("[{a.b: [1, 2]}]");
    Param list = x.items().get(0).get("a.b");
    assertThat(list.path()).isEqualTo("x[0].a.b");
    assertThat(list.name()).isEqualTo("b");
    assertThat(list.key(x.items().get(0))).isEqualTo("a.b");
    assertThat(list.items().get(1).path()).isEqualTo("x[0].a.b[1]");
    assertThat(list.items().get(1).name()).isEqualTo("1");
    assertThat(list.items().get(0).name()).isEqualTo("0");
    assertThat(x.name()).isEqualTo("x");
    assertThat(x.get("missing").get("part").path()).isEqualTo("x.missing.part");
  }

  @Test
  void tellsBothEndsOfAVeryLongPath() {
    Param deep = param("{" + "k".repeat(900) + ": {end: 1}}");
    String path = deep.entries().get(0).get("end").path();
    assertThat(path).hasSize(501).startsWith("x.kkk").contains("k…k").endsWith("k.end");
  }

  @Test
  void tellsAPathOfUpTo500CharactersInFull() {
    String whole = "k".repeat(498);
    assertThat(param("{" + whole + ": 1}").entries().get(0).path()).isEqualTo("x." + whole);
    assertThat(param("{" + whole + "l: 1}").entries().get(0).path()).hasSize(501).contains("…");
    String name = "n".repeat(500);
    Host host =
        Inventories.resolved("all: {hosts: {a: {? " + name + " : 1, ? " + name + "m : 1}}}")
            .hosts()
            .iterator()
            .next();
    assertThat(host.param(name).path()).isEqualTo(name);
    assertThat(host.param(name + "m").path()).hasSize(501).contains("…");
  }

  @Test
  void findsKeysInAnyCaseAndTheLastOfThem() {
    Param x = param("{Log_Statement: a, LOG_STATEMENT: b}");
    assertThat(x.getIgnoringCase("log_statement").path()).isEqualTo("x.LOG_STATEMENT");
    assertThat(x.getIgnoringCase("other").path()).isEqualTo("x.other");
    assertThat(x.getIgnoringCase("other").exists()).isFalse();
  }

  @Test
  void cutsVeryLongNamesInScopes() {
    assertThat(Scope.of("user", "c".repeat(300), "u").text()).endsWith("c…/u").hasSizeLessThan(300);
    assertThat(Scope.cluster("pg-meta").name()).isEqualTo("pg-meta");
  }
}
