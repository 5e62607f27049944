package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Problem;
import java.util.function.BooleanSupplier;

/**
 * Bounds what resolving one inventory may cost: so many steps, and until a deadline. Not
 * thread-safe.
 */
public final class Budget {
  private static final int STEPS = 3_000_000;
  private static final int STEPS_BETWEEN_CLOCK_LOOKS = 1024;

  private final BooleanSupplier expired;
  private long left = STEPS;
  private long nextLook = STEPS;

  /**
   * @param expired whether the time is over
   */
  public Budget(BooleanSupplier expired) {
    this.expired = expired;
  }

  /** A budget without a deadline. */
  public static Budget untimed() {
    return new Budget(() -> false);
  }

  /**
   * Takes steps.
   *
   * @throws UnresolvableException when steps or time are used up
   */
  void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new UnresolvableException(
          Problem.limit("must not combine so many hosts, groups and variables", 1, 1));
    }
    if (left < nextLook) {
      nextLook = left - STEPS_BETWEEN_CLOCK_LOOKS;
      if (expired.getAsBoolean()) {
        throw new UnresolvableException(
            Problem.limit("must be small enough to be judged within the time limit", 1, 1));
      }
    }
  }
}
