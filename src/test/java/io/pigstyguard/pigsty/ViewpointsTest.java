package io.pigstyguard.pigsty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.rule.Subjects;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewpointsTest {
  private static int count(String text) {
    Inventory inventory = Subjects.inventory(text);
    return Viewpoints.of(inventory.hosts(), "x").size();
  }

  @Test
  void isTheFirstHostWhereNoneDefinesIt() {
    assertThat(count("all: {hosts: {'10.1.1.[1:9]': {}}}")).isEqualTo(1);
    assertThat(Viewpoints.of(List.of(), "x")).isEmpty();
  }

  @Test
  void findsReferencesWhereverTheyStand() {
    for (String value :
        List.of("'{{ a }}'", "[b, '{{ a }}']", "{k: b, l: '{{ a }}'}", "[[{k: [' {{ a }}']}]]")) {
      assertThat(refers(value)).as(value).isTrue();
    }
    for (String value : List.of("text", "[]", "{}", "[a, {b: c}]", "!unsafe '{{ a }}'", "7", "")) {
      assertThat(refers(value)).as(value).isFalse();
    }
  }

  private static boolean refers(String value) {
    Inventory inventory = Subjects.inventory("all: {hosts: {h: {k: " + value + "}}}");
    Definition definition = inventory.hosts().iterator().next().definition("k");
    Budget budget = Budget.withoutTime();
    boolean refers = Viewpoints.refers(definition.value(), budget);
    assertThat(budget.spent()).isPositive();
    return refers;
  }

  @Test
  void isOneHostPerDefinition() {
    assertThat(count("all: {hosts: {'10.1.1.[1:200]': {}}, vars: {x: [a]}}")).isEqualTo(1);
    assertThat(count("all: {hosts: {10.1.1.1: {x: [a]}, 10.1.1.2: {}, 10.1.1.3: {}}}"))
        .isEqualTo(2);
    assertThat(
            count(
                """
                all:
                  hosts: {10.1.1.4: {}}
                  children:
                    a: {hosts: {10.1.1.1: {}, 10.1.1.2: {}}, vars: {x: &x [1]}}
                    b: {hosts: {10.1.1.3: {}}, vars: {x: *x}}
                """))
        .isEqualTo(3);
  }

  @Test
  void tellsEqualEntriesOfDifferentPlacesApart() {
    assertThat(count("all: {hosts: {'10.1.1.[1:20]': {x: [a]}}}")).isEqualTo(20);
    assertThat(
            count(
                """
                all:
                  children:
                    a: {hosts: {10.1.1.1: {}, 10.1.1.2: {}}, vars: &v {x: [1]}}
                    b: {hosts: {10.1.1.3: {}}, vars: {<<: *v}}
                """))
        .isEqualTo(2);
  }

  @Test
  void isEveryHostWhereADefinitionRefersToOtherVariables() {
    assertThat(count("all: {hosts: {'10.1.1.[1:20]': {}}, vars: {x: [{y: '{{ z }}'}]}}"))
        .isEqualTo(20);
    assertThat(count("all: {hosts: {'10.1.1.[1:200]': {}}, vars: {x: '{{ z }}'}}")).isEqualTo(100);
  }
}
