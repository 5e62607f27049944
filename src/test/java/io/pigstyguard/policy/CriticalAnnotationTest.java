package io.pigstyguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.rule.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CriticalAnnotationTest {
  private static final String NAME = "pigsty-guard.io/critical-clusters";

  private final Budget budget = Budget.withoutTime();

  private Predicate<String> critical(Map<String, String> annotations) {
    StoredObject object =
        new StoredObject(
            StoredObject.Kind.CONFIG_MAP, "n", "o", Map.of(), annotations, List.of(), null);
    return CriticalAnnotation.of(object, budget);
  }

  @Test
  void namesClustersByGlobs() {
    Predicate<String> critical = critical(Map.of(NAME, " pg-a , ,pg-b*"));
    assertThat(List.of("pg-a", "pg-b", "pg-bc")).allMatch(critical);
    assertThat(List.of("pg-ab", "pg", "")).noneMatch(critical);
  }

  @Test
  void isReadUnderBothItsNames() {
    Predicate<String> critical =
        critical(Map.of(NAME, "pg-a", "pigsty.io/critical-clusters", "pg-b"));
    assertThat(List.of("pg-a", "pg-b")).allMatch(critical);
    assertThat(critical(Map.of("other", "pg-a"))).rejects("pg-a");
    assertThat(critical(Map.of())).rejects("pg-a", "");
  }

  @Test
  void makesEveryClusterCriticalWhenItIsTooLong() {
    assertThat(critical(Map.of(NAME, "x".repeat(4096)))).rejects("pg-a");
    assertThat(critical(Map.of(NAME, "x".repeat(4097)))).accepts("pg-a");
  }

  @Test
  void takesAClusterWithAVeryLongNameForCriticalWhereAnyIs() {
    assertThat(critical(Map.of(NAME, "pg-a"))).rejects("x".repeat(256)).accepts("x".repeat(257));
    assertThat(critical(Map.of())).rejects("x".repeat(257));
  }

  @Test
  void comparesANameOnceForSteps() {
    Predicate<String> critical = critical(Map.of(NAME, "a,b,c,d,e"));
    assertThat(critical).rejects("pg-a");
    assertThat(budget.spent()).isEqualTo(5);
    assertThat(critical).rejects("pg-a");
    assertThat(budget.spent()).isEqualTo(5);
  }
}
