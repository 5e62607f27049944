package io.pigstyguard.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Numbers that stand for texts, and for pairs of numbers: equal ones have one number, different
 * ones never share one, whatever characters are in them. What is made of many parts is told apart
 * by folding it into pairs, at the cost of one look-up per part.
 *
 * <p>Holds credentials, so that an instance lives no longer than the comparison it is made for.
 * Keys of the maps are comparable: texts chosen for equal hash codes do not make look-ups slow.
 */
public final class Identities {
  /** Some 20 MiB of memory; two inventories of 1 MiB with thousands of findings need a third. */
  private static final int MOST = 250_000;

  private static final int STEPS_BETWEEN_LOOKS = 1 << 12;

  private final BooleanSupplier expired;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private int steps;

  /**
   * No numbers yet.
   *
   * @param expired whether the time for the comparison is over
   */
  public Identities(BooleanSupplier expired) {
    this.expired = expired;
  }

  /**
   * The number of a text.
   *
   * @throws IllegalStateException when there are too many, or when the time is over
   */
  public int of(String text) {
    return texts.computeIfAbsent(text, first -> next());
  }

  /**
   * The number of a pair; the first may also be a negative constant of the caller.
   *
   * @throws IllegalStateException when there are too many, or when the time is over
   */
  public int of(int first, int second) {
    if (++steps % STEPS_BETWEEN_LOOKS == 0 && expired.getAsBoolean()) {
      throw new IllegalStateException("the time was over before everything had been compared");
    }
    return pairs.computeIfAbsent(spread(first, second), pair -> next());
  }

  /** A key for each pair; neighbouring numbers alone would share most hash codes. */
  private static long spread(int first, int second) {
    long key = (((long) first << 32) | (second & 0xffffffffL)) * 0x9e3779b97f4a7c15L;
    return key ^ (key >>> 32);
  }

  private int next() {
    int next = texts.size() + pairs.size();
    if (next >= MOST) {
      throw new IllegalStateException("more parts than can be compared");
    }
    return next;
  }

  @Override
  public String toString() {
    return texts.size() + " texts and " + pairs.size() + " pairs";
  }
}
