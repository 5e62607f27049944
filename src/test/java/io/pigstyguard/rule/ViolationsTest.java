package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.budget.BudgetExceededException;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Identities;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.ParamIdentities;
import io.pigstyguard.inventory.Scope;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  private static final RuleSpec SPEC = Catalogue.rules().get(0).spec();
  private static final Scope SCOPE = Scope.cluster("pg-a");

  private final Budget budget = Budget.withoutTime();
  private final Violations violations = new Violations(SPEC, budget, 3);
  private final Identities numbers = new Identities(() -> false);
  private final ParamIdentities params = new ParamIdentities(numbers);

  private static Param param(String host, String name) {
    return Subjects.inventory(
            """
            all:
              hosts: {a: {own: one}, b: {own: two}}
              vars:
                x: [1]
                y: text
            """)
        .hosts()
        .stream()
        .filter(one -> one.name().equals(host))
        .map((Host one) -> one.param(name))
        .findFirst()
        .orElseThrow();
  }

  private Collection<Sighting.Trait> traits(int violation) {
    return violations.list().get(violation).sightings().traits(numbers, params);
  }

  @Test
  void saysWhatTheRuleRequiresUnlessToldOtherwise() {
    assertThat(violations.isEmpty()).isTrue();
    violations.add(SCOPE, param("a", "y"));
    violations.add(SCOPE, param("a", "x"), "must be another");
    violations.add(SCOPE, "must have a group");
    assertThat(violations.isEmpty()).isFalse();
    assertThat(violations.list())
        .extracting(Violation::message)
        .containsExactly(SPEC.requirement(), "must be another", "must have a group");
    assertThat(violations.list()).extracting(Violation::param).containsExactly("y", "x", null);
    assertThat(violations.list()).extracting(Violation::line).containsExactly(5, 4, null);
  }

  @Test
  void reportsAPlaceOnceForEachScope() {
    violations.add(SCOPE, param("a", "y"), "one");
    violations.add(SCOPE, param("b", "y"), "two");
    violations.add(Scope.cluster("pg-b"), param("b", "y"), "three");
    assertThat(violations.list()).extracting(Violation::message).containsExactly("one", "three");
  }

  @Test
  void endsWhenThereAreTooMany() {
    for (int line = 1; line <= 3; line++) {
      violations.add(SCOPE, null, line, 1, "odd");
    }
    violations.add(SCOPE, null, 3, 1, "odd");
    assertThatThrownBy(() -> violations.add(SCOPE, null, 4, 1, "odd"))
        .isInstanceOf(TooManyViolationsException.class);
    assertThat(violations.list()).hasSize(3);
  }

  @Test
  void paysForEachReport() {
    for (int i = 0; i < 100; i++) {
      violations.add(SCOPE, "the same");
    }
    assertThat(budget.spent()).isEqualTo(100);
  }

  @Test
  void endsWithTheMemoryThatSightingsTake() {
    budget.begin(10);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000_000; i++) {
                violations.add(SCOPE, "here", Sighting.of(List.of(List.of("thing"))));
              }
            })
        .isInstanceOf(BudgetExceededException.class);
    assertThat(budget.reason()).isEqualTo(Budget.Reason.WORK);
    assertThat(budget.spent()).isLessThan(Budget.MOST_STEPS / 2);
  }

  @Test
  void isRecognisedByEverythingThatWasSeen() {
    violations.add(SCOPE, "here", Sighting.of(List.of(List.of("a", "b"), List.of("c"))));
    violations.add(SCOPE, "here", Sighting.of(List.of(List.of("c"))));
    assertThat(traits(0)).hasSize(2);
    assertThat(traits(0)).extracting(Sighting.Trait::number).containsOnlyOnce(number("a", "b"));
  }

  /** What has no place of its own may well be there twice. */
  @Test
  void countsHowOftenTheSameIsSaid() {
    for (int i = 0; i < 3; i++) {
      violations.add(SCOPE, "the same");
    }
    assertThat(traits(0)).hasSize(3);
  }

  private int number(String... parts) {
    int number = numbers.of("");
    for (String part : parts) {
      number = numbers.of(number, numbers.of(part));
    }
    return number;
  }

  @Test
  void isNarrowedToTheHostThatDefinesIt() {
    violations.add(SCOPE, param("a", "own"), "odd");
    violations.add(SCOPE, param("a", "y"), "odd");
    assertThat(traits(0)).hasSize(1).allMatch(trait -> trait.number() != trait.narrow());
    assertThat(traits(1)).hasSize(1).allMatch(trait -> trait.number() == trait.narrow());
  }

  @Test
  void isMeasuredByItsDegree() {
    violations.add(SCOPE, param("a", "y"), "odd", Sighting.measured(7));
    assertThat(traits(0)).extracting(Sighting.Trait::degree).containsExactly(7);
  }

  @Test
  void neverPrintsWhatIsKnownOfIt() {
    violations.add(SCOPE, "here", Sighting.of(List.of(List.of("secret"))));
    violations.add(SCOPE, param("a", "y"), "odd");
    assertThat(violations.list().get(0).sightings()).hasToString("•••");
    assertThat(violations.list().get(1).sightings()).hasToString("y");
  }
}
