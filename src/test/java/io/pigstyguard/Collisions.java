package io.pigstyguard;

/** Texts with one hash code, with which tables of keys from outside can be made slow. */
public final class Collisions {
  private static final int PAIRS = 17;

  private Collisions() {}

  /** One of 131,072 such texts: {@code Aa} and {@code BB} have the same hash code. */
  public static String text(int number) {
    StringBuilder text = new StringBuilder(2 * PAIRS);
    for (int bit = 0; bit < PAIRS; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
