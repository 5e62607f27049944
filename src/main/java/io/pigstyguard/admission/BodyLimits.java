package io.pigstyguard.admission;

/**
 * What bodies may take of the heap, so that it is bounded whatever arrives. Sizes are in bytes.
 *
 * @param longest the longest body
 * @param small up to which length bodies have lanes of their own, so that large ones cannot keep
 *     the usual ones waiting
 * @param room bytes of bodies that may be held in a lane of named objects
 * @param turn bytes of bodies that may be judged at once in such a lane
 * @param sweepRoom bytes of bodies that may be held in a lane of the sweep
 * @param sweepTurn bytes of bodies that may be judged at once in such a lane
 */
public record BodyLimits(
    long longest, long small, long room, long turn, long sweepRoom, long sweepTurn) {
  private static final long SMALL = 64 << 10;

  /** Heap that judging takes at worst for each byte of a body. */
  private static final long HEAP_PER_BYTE = 96;

  /**
   * Limits that suit a heap: an eighth for bodies of named objects and half of it for judging them,
   * a quarter of that for the sweep.
   */
  public static BodyLimits forHeap(long heap, long longest) {
    long room = heap / 16;
    long turn = heap / 4 / HEAP_PER_BYTE;
    return new BodyLimits(longest, SMALL, room, turn, room / 4, turn / 4);
  }
}
