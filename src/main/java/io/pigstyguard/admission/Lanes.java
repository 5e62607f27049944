package io.pigstyguard.admission;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * The lanes of the service: for each entry one for bodies of the usual size and one for large ones,
 * since a large one takes a thousand times as long.
 */
public final class Lanes {
  private final BodyLimits limits;
  private final Lane small;
  private final Lane large;
  private final Lane smallSweep;
  private final Lane largeSweep;

  /**
   * Empty lanes.
   *
   * @param processors how many there are
   * @param nanos a clock of nanoseconds that never goes back
   */
  public Lanes(BodyLimits limits, int processors, LongSupplier nanos) {
    this.limits = limits;
    int judges = processors + 1;
    long longest = limits.longest();
    small = new Lane("small", longest, room(nanos), limits.turn(), judges, true);
    large = new Lane("large", longest, room(nanos), limits.turn(), judges, false);
    smallSweep = new Lane("small sweep", longest, sweep(nanos), limits.sweepTurn(), judges, true);
    largeSweep = new Lane("large sweep", longest, sweep(nanos), limits.sweepTurn(), judges, false);
  }

  private Room room(LongSupplier nanos) {
    return new Room(limits.room(), nanos);
  }

  private Room sweep(LongSupplier nanos) {
    return new Room(limits.sweepRoom(), nanos);
  }

  /**
   * Where a body belongs.
   *
   * @param length in bytes, as announced; the longest where nothing is
   */
  Lane of(Entry entry, long length) {
    boolean usual = length <= limits.small();
    return switch (entry) {
      case NAMED -> usual ? small : large;
      case SWEEP -> usual ? smallSweep : largeSweep;
    };
  }

  /** Names of the lanes in which a review does not end. */
  public List<String> stuck() {
    return List.of(small, large, smallSweep, largeSweep).stream()
        .filter(Lane::isStuck)
        .map(Lane::name)
        .toList();
  }
}
