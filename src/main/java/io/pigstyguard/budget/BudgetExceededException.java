package io.pigstyguard.budget;

/**
 * Ends the work on an input whose time is over. Whoever catches it must not go on with that work,
 * so it is caught only where a whole inspection or review ends.
 */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetExceededException() {
    super("the time was over", null, false, false);
  }
}
