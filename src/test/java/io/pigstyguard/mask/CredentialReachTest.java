package io.pigstyguard.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.InventoryReader;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import io.pigstyguard.yaml.YamlSource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialReachTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  /** A password refers to the last of them, each to the one before: the worst order to read. */
  private static String chain(int links) {
    StringBuilder text = new StringBuilder("    other: shown\n    word0: XYZZY.PLUGH\n");
    for (int i = 1; i <= links; i++) {
      text.append("    word%d: 'x{{ word%d }}'\n".formatted(i, i - 1));
    }
    return text.append("    patroni_password: '{{ word%d }}'\n".formatted(links)).toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 2000})
  void chainsAreFollowedToTheirEnd(int links) {
    String chain = chain(links);
    assertThat(shownOfText(chain)).contains("shown").noneMatch(value -> value.contains("XYZZY"));
    assertThat(shownOfHost(chain)).contains("shown").noneMatch(value -> value.contains("XYZZY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my_pw: '{{ a }}'\n    a: '{{ b }} {{ my_pw }}'\n    b: XYZZY",
        "b: XYZZY\n    a: '{{ b }}{{ a }}'\n    unlock_pin: '{{ a }}'",
        "a: &a XYZZY\n    b: {c: {d: *a}}\n    salt: '{{ b.c.d }}'",
        "a: &a {b: {c: XYZZY}}\n    pg_users: [{password: *a}]",
        "a: &a [XYZZY, '{{ b }}']\n    b: {c: [XYZZY]}\n    apiKey: *a",
        "a: {b: XYZZY}\n    nginx_users: {ops: '{{ a.b }}'}",
        "a: &a {d: '{{ e }}'}\n    e: XYZZY\n    b: &b {c: *a}\n    token: *b",
        "密码: '{{ a }}'\n    a: XYZZY"
      })
  void bothMasksFollowNamesExpressionsAndAliases(String variables) {
    String text = "    " + variables + "\n    other: shown\n";
    assertThat(shownOfText(text)).contains("shown").noneMatch(value -> value.contains("XYZZY"));
    assertThat(shownOfHost(text)).contains("shown").noneMatch(value -> value.contains("XYZZY"));
  }

  private static String inventory(String variables) {
    return "all:\n  hosts: {10.0.0.1: {}}\n  vars:\n" + variables;
  }

  private static Set<String> shownOfText(String variables) {
    YamlSource source = YamlSource.of(inventory(variables));
    SourceMask mask = new SourceMask(source, KNOWLEDGE.credentials().names(), value -> false);
    Set<String> shown = new TreeSet<>();
    for (SourceScalar scalar : source.scalars()) {
      if (!mask.hides(scalar)) {
        shown.add(scalar.value());
      }
    }
    return shown;
  }

  private static Set<String> shownOfHost(String variables) {
    Inventory inventory =
        new InventoryReader(KNOWLEDGE.parameters())
            .read(new YamlReader(YamlLimits.DEFAULT).read(inventory(variables)), Budget.unlimited())
            .inventory();
    Set<String> shown = new TreeSet<>();
    for (Host host : inventory.hosts()) {
      HostMask mask = new HostMask(host, KNOWLEDGE.credentials().names());
      for (Definition definition : host.definitions()) {
        show(definition.name(), definition.value(), mask, shown);
      }
    }
    return shown;
  }

  private static void show(String name, Value value, HostMask mask, Set<String> shown) {
    if (mask.hidesBelow(name)) {
      return;
    }
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        show(entry.name(), entry.value(), mask, shown);
      }
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> show("", item, mask, shown));
    } else if (value instanceof Scalar scalar && !mask.hides(scalar)) {
      shown.add(scalar.text());
    }
  }
}
