package io.pigstyguard.mask;

/** What stands for a hidden value. */
public final class Mask {
  /** The same for every value, whatever its length. */
  public static final String TEXT = "•••";

  private Mask() {}
}
