package io.pigstyguard.budget;

/**
 * Ends the work on an input whose budget is spent. Whoever catches it must not go on with that
 * work, so it is caught only where a whole inspection or review ends.
 */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence without its full stop
   */
  BudgetExceededException(String reason) {
    super(reason, null, false, false);
  }
}
