package io.pigstyguard.admission;

/**
 * What bodies may take of the heap, so that it is bounded whatever arrives.
 *
 * @param longest the longest body, in bytes
 * @param small up to which length bodies have quotas of their own, so that large ones cannot keep
 *     the usual ones waiting
 * @param room bytes of bodies that may be held, for each of the two sizes
 * @param turn bytes of bodies that may be judged at once, for each of the two sizes
 */
public record BodyLimits(long longest, long small, long room, long turn) {
  private static final long SMALL = 64 << 10;

  /** Heap that judging takes at worst for each byte of a body. */
  private static final long HEAP_PER_BYTE = 96;

  /** Limits that suit a heap: an eighth for bodies, half of it for judging them. */
  public static BodyLimits forHeap(long heap, long longest) {
    return new BodyLimits(longest, SMALL, heap / 16, heap / 4 / HEAP_PER_BYTE);
  }
}
