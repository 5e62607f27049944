package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Growth;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionWalkTest {
  private static Inventory inventory(String text) {
    return new InventoryReader(RoleDefaultsTable.load())
        .read(new YamlReader(YamlLimits.DEFAULT).read(text), Budget.unlimited())
        .inventory();
  }

  private static List<String> walked(Inventory inventory) {
    List<String> walked = new ArrayList<>();
    inventory.forEachDefinition(
        param -> walked.add(param.path() + " " + param.definedBy() + " " + param.line()));
    return walked;
  }

  private static Set<String> seenByHosts(Inventory inventory) {
    Set<String> seen = new TreeSet<>();
    for (Host host : inventory.hosts()) {
      for (Definition definition : host.definitions()) {
        Param param = host.param(definition.name());
        seen.add(param.path() + " " + param.definedBy() + " " + param.line());
      }
    }
    return seen;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all: {vars: {x: 1}}",
        "all: {hosts: {a: {}}, vars: {x: 1, y: 2}}",
        "all: {hosts: {a: {x: 2}, b: {x: 3}}, vars: {x: 1}}",
        "all: {hosts: {a: {x: 2}, b: {x: 3}, c: {}}, vars: {x: 1}}",
        "all: {children: {g: {hosts: {a: {}}, vars: {x: 2}}, e: {vars: {x: 3}}}, vars: {x: 1}}",
        "all: {children: {g: {hosts: {a: {x: 9}, b: {}}, vars: {x: 2}}, h: {hosts: {c: {}}}},"
            + " vars: {x: 1}}",
        "all: {children: {g: {hosts: {a: {}}, vars: {x: 2}}, h: {hosts: {a: {}, b: {}},"
            + " vars: {x: 3, y: 1}}}, vars: {x: 1}}",
        "all: {children: {p: {children: {g: {hosts: {a: {}}, vars: {x: 2}}}, vars: {x: 3, y: 4}},"
            + " h: {hosts: {b: {y: 5}}}}, vars: {x: 1, y: 0}}",
        "all: {hosts: {'n[1:9]': {x: 1}}, vars: {x: 0, y: 0}}"
      })
  void meetsWhatSomeHostSeesAndEachOnce(String text) {
    Inventory inventory = inventory(text);
    assertThat(walked(inventory))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(seenByHosts(inventory));
  }

  @Test
  @Tag(Growth.TAG)
  void costsNoMoreThanTheDefinitions() {
    Growth.isLinear(
        1_000,
        DefinitionWalkTest::asManyHostsAsVariables,
        inventory -> assertThat(walked(inventory)).isNotEmpty());
  }

  private static Inventory asManyHostsAsVariables(int count) {
    StringBuilder text = new StringBuilder("all:\n  hosts: {'h[1:" + count + "]': {}}\n  vars:\n");
    for (int i = 0; i < count; i++) {
      text.append("    v").append(i).append(": x\n");
    }
    return inventory(text.toString());
  }
}
