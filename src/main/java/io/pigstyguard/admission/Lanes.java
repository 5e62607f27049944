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

  public Lanes(BodyLimits limits, LongSupplier nanos) {
    this.limits = limits;
    small = lane("small", limits.room(), limits.turn(), nanos);
    large = lane("large", limits.room(), limits.turn(), nanos);
    smallSweep = lane("small sweep", limits.sweepRoom(), limits.sweepTurn(), nanos);
    largeSweep = lane("large sweep", limits.sweepRoom(), limits.sweepTurn(), nanos);
  }

  private Lane lane(String name, long room, long turn, LongSupplier nanos) {
    return new Lane(name, limits.longest(), new Room(room, nanos), new Quota(turn));
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
