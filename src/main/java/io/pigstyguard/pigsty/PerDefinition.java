package io.pigstyguard.pigsty;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.yaml.Value;
import java.util.IdentityHashMap;
import java.util.function.Predicate;

/**
 * An answer about a variable that is found out once for each value, however many hosts have it, or
 * for each host when the value refers to other variables.
 */
public final class PerDefinition {
  private final Budget budget;
  private final Predicate<Param> question;
  private final IdentityHashMap<Value, Boolean> answers = new IdentityHashMap<>();
  private final IdentityHashMap<Value, Boolean> referring = new IdentityHashMap<>();

  public PerDefinition(Budget budget, Predicate<Param> question) {
    this.budget = budget;
    this.question = question;
  }

  /** The answer about a variable of a host. */
  public boolean holds(Param param) {
    Value value = param.value();
    if (value == null || refers(value)) {
      return question.test(param);
    }
    Boolean known = answers.get(value);
    if (known == null) {
      known = question.test(param);
      answers.put(value, known);
    }
    return known;
  }

  private boolean refers(Value value) {
    return referring.computeIfAbsent(value, unseen -> Viewpoints.refers(unseen, budget));
  }
}
