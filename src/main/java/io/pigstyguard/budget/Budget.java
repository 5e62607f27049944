package io.pigstyguard.budget;

import java.util.function.BooleanSupplier;

/**
 * The time of one review, spent in steps: a step stands for about as much work as making a value,
 * looking up a variable or reading {@value #CHARACTERS_PER_STEP} characters, so for well under a
 * microsecond. Looking at the clock costs more than a step, hence only every so many steps. Once
 * over, it stays over. Belongs to one thread.
 */
public final class Budget {
  private static final int STEPS_BETWEEN_LOOKS = 1024;
  private static final int CHARACTERS_PER_STEP = 32;

  private final BooleanSupplier over;
  private final int stepsBetweenLooks;
  private long left;
  private boolean ended;

  /**
   * @param over whether the time is over
   */
  public Budget(BooleanSupplier over) {
    this(over, STEPS_BETWEEN_LOOKS);
  }

  /**
   * @param over whether the time is over
   * @param stepsBetweenLooks how many steps may be spent before {@code over} is asked again, from 1
   */
  public Budget(BooleanSupplier over, int stepsBetweenLooks) {
    this.over = over;
    this.stepsBetweenLooks = stepsBetweenLooks;
    this.left = stepsBetweenLooks;
  }

  /** A budget that is never over. */
  public static Budget unlimited() {
    return new Budget(() -> false);
  }

  /**
   * Spends steps before they are made.
   *
   * @param steps from 0
   * @throws BudgetExceededException when the time is over
   */
  public void spend(long steps) {
    left -= steps;
    if (left < 0) {
      check();
    }
  }

  /**
   * Spends what reading a text of so many characters costs.
   *
   * @throws BudgetExceededException when the time is over
   */
  public void spendOn(int characters) {
    spend(1 + characters / CHARACTERS_PER_STEP);
  }

  /**
   * Looks at the clock at once, without spending anything.
   *
   * @throws BudgetExceededException when the time is over
   */
  public void check() {
    if (isOver()) {
      throw new BudgetExceededException();
    }
  }

  /** Whether the time is over, by a look at the clock. */
  public boolean isOver() {
    ended = ended || over.getAsBoolean();
    left = ended ? 0 : stepsBetweenLooks;
    return ended;
  }
}
