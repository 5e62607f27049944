package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Growth;
import io.pigstyguard.benchmark.SampleInventory;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * How much time of a processor work may take: so much on an idle machine, or so many times what
 * judging an honest inventory of 1 MiB takes meanwhile. A busy machine slows both alike.
 */
public final class Pace {
  /** A single review, whatever is in it: a second, or as much as so many honest inventories. */
  public static final Pace REVIEW = new Pace(1_000_000_000, 6);

  /** Between two looks at the clock. */
  static final Pace LOOK = new Pace(150_000_000, 1);

  /** Code that has run for the first time is not compiled yet, and costs several times as much. */
  private static final int TRIES = 4;

  /** Honest work, made only where it is needed, and so often that it is compiled. */
  private static final class Honest {
    private static final int WARM_UP = 8;
    private static final int RUNS = 3;
    private static final Inspector INSPECTOR = Verdict.inspector(Profile.STRICT);
    private static final List<Document> DOCUMENTS =
        List.of(new Document("p.yml", SampleInventory.of(1 << 20)));

    static {
      least(WARM_UP);
    }

    static long nanos() {
      return least(RUNS);
    }

    private static long least(int runs) {
      return LongStream.range(0, runs)
          .map(run -> Growth.once(() -> INSPECTOR.inspect(StoredObject.FILE, DOCUMENTS)))
          .min()
          .orElseThrow();
    }
  }

  private final long quick;
  private final int times;

  private Pace(long quick, int times) {
    this.quick = quick;
    this.times = times;
  }

  /** What work gives; fails when the work takes too long each time. */
  public <T> T of(Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    holds(() -> Growth.once(() -> result.set(work.get())));
    return result.get();
  }

  /** Fails when each of several measurements, in nanoseconds, is too long. */
  void holds(LongSupplier measurement) {
    long nanos = measurement.getAsLong();
    long most = quick;
    for (int i = 1; i < TRIES && nanos >= most; i++) {
      nanos = measurement.getAsLong();
      most = nanos < quick ? quick : Math.max(quick, times * Honest.nanos());
    }
    if (nanos >= most) {
      String where = Samples.of(measurement);
      assertThat(nanos).as("nanoseconds, most of them in:%n%s", where).isLessThan(most);
    }
  }
}
