package io.pigstyguard.budget;

import java.util.function.BooleanSupplier;

/**
 * The time of one review, and the work that may be spent on it whatever the time. Both are spent in
 * steps: a step stands for about as much work as making a value, looking up a variable or reading
 * {@value #CHARACTERS_PER_STEP} characters, so for 20 to 100 nanoseconds. Looking at the clock
 * costs more than a step, hence only every so many steps. Once over, it stays over. Belongs to one
 * thread.
 */
public final class Budget {
  /**
   * Most steps, so that hosts and lists that multiply end alike on every machine. An inventory of 1
   * MiB of the shape that Pigsty ships takes 2.2 million, 10,000 hosts of every module take 7.
   */
  public static final long MOST_STEPS = 10_000_000;

  private static final int STEPS_BETWEEN_LOOKS = 1024;

  /** Bytes that may be held about a document, besides those for its length. */
  private static final long HELD = 16 << 20;

  private static final int HELD_PER_CHARACTER = 32;
  private static final int CHARACTERS_PER_STEP = 32;

  private final BooleanSupplier over;
  private final int stepsBetweenLooks;
  private final long most;
  private long left;
  private long granted;
  private long spent;
  private long held;
  private long mostHeld;
  private boolean overworked;
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
    this(over, stepsBetweenLooks, MOST_STEPS);
  }

  private Budget(BooleanSupplier over, int stepsBetweenLooks, long most) {
    this.over = over;
    this.stepsBetweenLooks = stepsBetweenLooks;
    this.most = most;
    this.mostHeld = isLimited() ? HELD : Long.MAX_VALUE;
    this.granted = stepsBetweenLooks;
    this.left = stepsBetweenLooks;
  }

  /** A budget that is never over, for texts of our own and for single passes over one text. */
  public static Budget unlimited() {
    return new Budget(() -> false, STEPS_BETWEEN_LOOKS, Long.MAX_VALUE);
  }

  /** A budget for as much work as any other, without a time. */
  public static Budget withoutTime() {
    return new Budget(() -> false);
  }

  /**
   * Spends steps before they are made.
   *
   * @param steps from 0
   * @throws BudgetExceededException when the time is over, or the work
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
   * @throws BudgetExceededException when the time is over, or the work
   */
  public void spendOn(int characters) {
    spend(1 + characters / CHARACTERS_PER_STEP);
  }

  /**
   * Looks at the clock at once, without spending anything.
   *
   * @throws BudgetExceededException when the time is over, or the work
   */
  public void check() {
    if (isOver()) {
      throw exceeded();
    }
  }

  private boolean isLimited() {
    return most < Long.MAX_VALUE;
  }

  /**
   * Begins with another document, about which nothing is held yet.
   *
   * @param characters its length
   */
  public void begin(int characters) {
    held = 0;
    mostHeld = isLimited() ? HELD + (long) HELD_PER_CHARACTER * characters : Long.MAX_VALUE;
  }

  /**
   * Counts what is held about a document until all of it has been judged, before it is: lists that
   * are repeated for hosts or clusters could fill any memory.
   *
   * @param bytes roughly
   * @throws BudgetExceededException when it is more than suits the length of the document
   */
  public void hold(long bytes) {
    held += bytes;
    if (held > mostHeld) {
      overworked = true;
      ended = true;
      left = 0;
      throw exceeded();
    }
  }

  private BudgetExceededException exceeded() {
    return new BudgetExceededException(
        isOverworked() ? "more work was needed than is spent on one object" : "the time was over");
  }

  /** Steps that were spent so far. */
  public long spent() {
    return spent + granted - left;
  }

  /** Whether it is the work that was too much. */
  public boolean isOverworked() {
    return overworked;
  }

  /** Whether the time is over, by a look at the clock, or the work. */
  public boolean isOver() {
    spent += granted - left;
    overworked = overworked || spent > most;
    ended = ended || overworked || over.getAsBoolean();
    granted = ended ? 0 : stepsBetweenLooks;
    left = granted;
    return ended;
  }
}
