package io.pigstyguard.fuzz;

/**
 * Decisions read off bytes, so that a fuzzer can steer them; the first option when none is left.
 */
public final class Choices {
  private final byte[] bytes;
  private int at;

  public Choices(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A number from 0 on that is smaller than the count of options. */
  public int below(int options) {
    int choice = octet();
    if (options > 256) {
      choice = choice << 8 | octet();
    }
    return choice % options;
  }

  private int octet() {
    return at < bytes.length ? bytes[at++] & 0xff : 0;
  }
}
