package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What references stand for: five million values at most, on a hundred hosts. */
class ExpansionTest {
  private static final String HOSTS = "hosts: {'h[1:100]': }";

  private static String references(int count, String variable) {
    return "[" + "'{{ %s }}',".formatted(variable).repeat(count) + "]";
  }

  private static String list(int values) {
    return "[" + "v,".repeat(values - 1) + "]";
  }

  private static long steps(String text) {
    Budget budget = Budget.withoutTime();
    Inventory inventory = Inventories.resolved(text);
    assertThat(new Expansion(inventory, Inventories.DEFAULTS.of(inventory.version()), budget))
        .isNotNull()
        .satisfies(expansion -> assertThat(expansion.problem()).isNull());
    return budget.spent();
  }

  @Test
  void tellsWhereTooMuchIsReferredTo() {
    String text =
        "all:\n  %s\n  vars:\n    y: %s\n    x: %s\n"
            .formatted(HOSTS, list(100), references(501, "y"));
    assertThat(Inventories.problem(text))
        .isEqualTo(
            Problem.limit("must not expand to more than 5000000 values by references", 5, 5));
  }

  /** Of 100 values, one is the text itself. */
  @ParameterizedTest
  @CsvSource({"3168, 500, false", "3168, 501, true", "3136, 501, false"})
  void countsALongTextForMoreValues(int length, int references, boolean refused) {
    String text =
        "all: {%s, vars: {y: %s, x: %s}}"
            .formatted(HOSTS, "v".repeat(length), references(references, "y"));
    assertThat(Inventories.isRefused(text)).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"500, false", "501, true"})
  void countsKeysOfMappingsByTheirValues(int references, boolean refused) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 99; i++) {
      keys.append("k").append(i).append(": v, ");
    }
    String text =
        "all: {%s, vars: {y: {%s}, x: %s}}".formatted(HOSTS, keys, references(references, "y"));
    assertThat(Inventories.isRefused(text)).isEqualTo(refused);
  }

  @Test
  void countsWhatRolesSetAsIfItWereWritten() {
    String text = "all: {%s, vars: {x: %s}}";
    String many = references(5_000, "pg_default_hba_rules");
    assertThat(Inventories.isRefused(text.formatted(HOSTS, many))).isTrue();
    assertThat(Inventories.isRefused(text.formatted(HOSTS, references(5_000, "none")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"50000, false", "50001, true"})
  void countsAMissingVariableForOneValue(int references, boolean refused) {
    String text = "all: {%s, vars: {x: %s}}".formatted(HOSTS, references(references, "none"));
    assertThat(Inventories.isRefused(text)).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"50000, false", "50001, true"})
  void countsVariablesOfHosts(int references, boolean refused) {
    String text =
        "all: {hosts: {h: {y: %s, x: %s}}}".formatted(list(100), references(references, "y"));
    assertThat(Inventories.isRefused(text)).isEqualTo(refused);
  }

  @Test
  void countsADefinitionOfSeveralGroupsOnce() {
    String text =
        "all: {%s, children: {a: {vars: &v {y: %s, x: %s}}, b: {vars: *v}}}"
            .formatted(HOSTS, list(100), references(300, "y"));
    assertThat(Inventories.isRefused(text)).isFalse();
  }

  @Test
  void addsUpWhatSeveralDefinitionsReferTo() {
    String text =
        "all: {%s, vars: {y: %s, x: %s, z: %s}}"
            .formatted(HOSTS, list(100), references(300, "y"), references(300, "y"));
    assertThat(Inventories.isRefused(text)).isTrue();
  }

  /** Five references to a hundred values and one hundred more of its own. */
  @ParameterizedTest
  @CsvSource({"83, false", "84, true"})
  void addsWhatAVariableHoldsToWhatItRefersTo(int references, boolean refused) {
    String text =
        "all: {%s, vars: {z: %s, y: [%s%s], x: %s}}"
            .formatted(
                HOSTS,
                list(100),
                "'{{ z }}',".repeat(5),
                "v,".repeat(89),
                references(references, "y"));
    assertThat(Inventories.isRefused(text)).isEqualTo(refused);
  }

  @Test
  void readsForSteps() {
    long none = steps("all: {hosts: h}");
    assertThat(steps("all: {hosts: h, vars: {x: " + list(100) + "}}") - none).isBetween(199L, 250L);
    assertThat(steps("all: {hosts: h, vars: {x: " + "v".repeat(3200) + "}}") - none)
        .isBetween(100L, 120L);
  }

  @Test
  void followsReferencesForSteps() {
    StringBuilder one = new StringBuilder();
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      one.append("'{{ y }}',");
      more.append("'{{ y%d }}',".formatted(i));
    }
    long few = steps("all: {hosts: h, vars: {x: [" + one + "]}}");
    assertThat(steps("all: {hosts: h, vars: {x: [" + more + "]}}") - few)
        .isBetween(49L * 9, 49L * 9 + 50);
  }
}
