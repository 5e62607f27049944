package io.pigstyguard.budget;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent on one inspection: time, work whatever the time, and memory. Time and work are
 * spent in steps: a step stands for about as much work as making a value, looking up a variable or
 * reading {@value #CHARACTERS_PER_STEP} characters, so for 20 to 100 nanoseconds. Looking at the
 * clock costs more than a step, hence only every so many steps. Once over, it stays over. Belongs
 * to one thread.
 */
public final class Budget {
  /**
   * Most steps, so that hosts and lists that multiply end alike on every machine. An inventory of 1
   * MiB of the shape that Pigsty ships takes 2.2 million, 10,000 hosts of every module take 7.
   */
  public static final long MOST_STEPS = 10_000_000;

  private static final int STEPS_BETWEEN_LOOKS = 1024;
  private static final int CHARACTERS_PER_STEP = 32;

  /** Why a budget is over. */
  public enum Reason {
    TIME("the time was over"),
    /** More steps, or more memory about one document, than any inspection may take. */
    WORK("more work was needed than is spent on one object"),
    /** Others hold the memory that it would need. */
    CROWD("the guard is too busy");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final BooleanSupplier over;
  private final int stepsBetweenLooks;
  private final long most;
  private final @Nullable Holding holding;
  private long left;
  private long granted;
  private long spent;
  private @Nullable Reason reason;

  /**
   * A budget that shares its memory with nobody.
   *
   * @param over whether the time is over
   */
  public Budget(BooleanSupplier over) {
    this(over, MemoryPool.unlimited());
  }

  /**
   * @param over whether the time is over
   * @param pool of the memory that is held, until {@link #end}
   */
  public Budget(BooleanSupplier over, MemoryPool pool) {
    this(over, STEPS_BETWEEN_LOOKS, MOST_STEPS, new Holding(pool));
  }

  /**
   * @param over whether the time is over
   * @param stepsBetweenLooks how many steps may be spent before {@code over} is asked again, from 1
   */
  public Budget(BooleanSupplier over, int stepsBetweenLooks) {
    this(over, stepsBetweenLooks, MOST_STEPS, new Holding(MemoryPool.unlimited()));
  }

  private Budget(
      BooleanSupplier over, int stepsBetweenLooks, long most, @Nullable Holding holding) {
    this.over = over;
    this.stepsBetweenLooks = stepsBetweenLooks;
    this.most = most;
    this.holding = holding;
    this.granted = stepsBetweenLooks;
    this.left = stepsBetweenLooks;
  }

  /** A budget that is never over, for texts of our own and for single passes over one text. */
  public static Budget unlimited() {
    return new Budget(() -> false, STEPS_BETWEEN_LOOKS, Long.MAX_VALUE, null);
  }

  /** A budget for as much work as any other, without a time. */
  public static Budget withoutTime() {
    return new Budget(() -> false);
  }

  /**
   * Spends steps before they are made.
   *
   * @param steps from 0
   * @throws BudgetExceededException when the budget is over
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
   * @throws BudgetExceededException when the budget is over
   */
  public void spendOn(int characters) {
    spend(1 + characters / CHARACTERS_PER_STEP);
  }

  /**
   * Looks at the clock at once, without spending anything.
   *
   * @throws BudgetExceededException when the budget is over
   */
  public void check() {
    if (isOver()) {
      throw new BudgetExceededException(reason == null ? "" : reason.words);
    }
  }

  /**
   * Begins with another document, about which nothing is held yet.
   *
   * @param characters its length
   */
  public void begin(int characters) {
    if (holding != null) {
      holding.begin(characters);
    }
  }

  /**
   * Counts what is held about a document until all of it has been judged, before it is: lists that
   * are repeated for hosts or clusters could fill any memory.
   *
   * @param bytes roughly
   * @throws BudgetExceededException when it is more than suits the document, or than others leave
   */
  public void hold(long bytes) {
    Reason refused = holding == null ? null : holding.hold(bytes);
    if (refused != null) {
      reason = reason == null ? refused : reason;
      check();
    }
  }

  /** Counts as held no longer what was counted before. */
  public void release(long bytes) {
    if (holding != null) {
      holding.release(bytes);
    }
  }

  /** Holds nothing any more. */
  public void end() {
    if (holding != null) {
      holding.end();
    }
  }

  /** Steps that were spent so far. */
  public long spent() {
    return spent + granted - left;
  }

  /** Why it is over; null while it is not known to be. */
  public @Nullable Reason reason() {
    return reason;
  }

  /** Whether it is over, by a look at the clock. */
  public boolean isOver() {
    spent += granted - left;
    if (reason == null && spent > most) {
      reason = Reason.WORK;
    } else if (reason == null && over.getAsBoolean()) {
      reason = Reason.TIME;
    }
    granted = reason == null ? stepsBetweenLooks : 0;
    left = granted;
    return reason != null;
  }
}
