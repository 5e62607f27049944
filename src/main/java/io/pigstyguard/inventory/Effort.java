package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Problem;

/**
 * What resolving one inventory may cost: so many steps however much time there is, since what needs
 * more is a fault of the document and not of the hour. Each step is spent from the budget of the
 * review, too.
 */
final class Effort {
  private static final int STEPS = 3_000_000;

  private final Budget budget;
  private long left = STEPS;

  Effort(Budget budget) {
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  /**
   * Takes steps.
   *
   * @throws UnresolvableException when the steps are used up
   */
  void spend(long steps) {
    budget.spend(steps);
    left -= steps;
    if (left < 0) {
      throw new UnresolvableException(
          Problem.limit("must not combine so many hosts, groups and variables", 1, 1));
    }
  }
}
