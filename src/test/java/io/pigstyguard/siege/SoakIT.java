package io.pigstyguard.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks of all kinds for as long as {@code -Dsoak=30m} says, while certificates are renewed under
 * the service and honest clients get what they got in peace.
 */
@Tag("siege")
class SoakIT {
  private static final Duration LENGTH = length(System.getProperty("soak", "40s"));

  /** From which length on the service has had time to warm up before its memory must be flat. */
  private static final Duration LONG = Duration.ofMinutes(10);

  private static final Duration RENEWAL =
      LENGTH.compareTo(LONG) < 0 ? Duration.ofSeconds(10) : Duration.ofMinutes(1);
  private static final int BESIDE = 2;
  private static final long BETWEEN_ATTACKS = 50;
  private static final Duration BETWEEN_MEASUREMENTS = Duration.ofSeconds(2);

  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicInteger attacks = new AtomicInteger();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Honest.Sample> samples = new ArrayList<>();

  @Test
  void staysAsItWas(@TempDir Path folder) throws Exception {
    MountedFiles files = MountedFiles.in(folder);
    files.renew();
    List<String> arguments =
        List.of("serve", "--tls-cert", files.certificate(), "--tls-key", files.key());
    ExecutorService attackers = Executors.newFixedThreadPool(BESIDE);
    try (Besieged besieged = Besieged.start(arguments, 25)) {
      for (int i = 0; i < BESIDE; i++) {
        int seed = i;
        attackers.execute(() -> attack(besieged, new Random(seed)));
      }
      watch(besieged, files);
      going.set(false);
      attackers.shutdown();
      assertThat(attackers.awaitTermination(100, TimeUnit.SECONDS)).isTrue();
      samples.addAll(besieged.honest().take());
      write(besieged, files);
      check(besieged, files);
    } finally {
      attackers.shutdownNow();
    }
  }

  private void attack(Besieged besieged, Random random) {
    List<Attack> all = families().flatMap(List::stream).toList();
    while (going.get() && besieged.guard().isAlive()) {
      try {
        all.get(random.nextInt(all.size())).act().on(besieged.target());
        attacks.incrementAndGet();
        Thread.sleep(BETWEEN_ATTACKS);
      } catch (IOException | AssertionError e) {
        // What comes of single attacks is for AttacksIT to say.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static Stream<List<Attack>> families() {
    return Stream.of(
        SlowAttacks.all(),
        TlsAttacks.all(),
        HeadAttacks.all(),
        FramingAttacks.all(),
        JsonAttacks.all(),
        EncodingAttacks.all(),
        HeapAttacks.all(),
        ObjectAttacks.all(),
        ClaimAttacks.all(),
        RatchetAttacks.all(),
        TimeAttacks.all(),
        YamlAttacks.all());
  }

  private void watch(Besieged besieged, MountedFiles files) throws Exception {
    long start = System.nanoTime();
    long renewed = start;
    while (System.nanoTime() - start < LENGTH.toNanos() && besieged.guard().isAlive()) {
      Thread.sleep(BETWEEN_MEASUREMENTS.toMillis());
      measurements.add(Measurement.of(besieged.guard()));
      samples.addAll(besieged.honest().take());
      if (System.nanoTime() - renewed > RENEWAL.toNanos()) {
        renewed = System.nanoTime();
        files.renew();
        files.awaitServed(besieged.target());
      }
    }
  }

  private void write(Besieged besieged, MountedFiles files) {
    Tally tally = Tally.of(samples);
    Ledger.table("Soak of %d s".formatted(LENGTH.toSeconds()), "what", "figure");
    Ledger.row("attacks", attacks.get());
    tally.write();
    Ledger.row("certificates renewed and served", files.renewals());
    Ledger.row(
        "asked for readiness, not ready",
        "%d, %d".formatted(besieged.readiness().asked(), besieged.readiness().failures().size()));
    for (Measurement.Kind kind : Measurement.Kind.values()) {
      Ledger.row(
          kind.words() + ": mean of each third, most",
          "%.1f, %.1f, %.1f, %.1f"
              .formatted(mean(kind, 0), mean(kind, 1), mean(kind, 2), most(kind)));
    }
    Ledger.row("peak RSS MiB", besieged.guard().peakMemory() >> 20);
  }

  private void check(Besieged besieged, MountedFiles files) {
    Tally tally = Tally.of(samples);
    assertThat(besieged.guard().isAlive()).as(besieged.guard().log()).isTrue();
    assertThat(files.unserved()).isEmpty();
    assertThat(besieged.readiness().failures()).isEmpty();
    assertThat(besieged.guard().peakMemory()).isLessThan(Besieged.MOST_MEMORY);
    assertThat(tally.wrong()).isEmpty();
    assertThat(tally.lost().size()).isLessThanOrEqualTo(samples.size() / 100);
    assertThat(tally.shed()).isLessThanOrEqualTo(samples.size() / 20);
    if (LENGTH.compareTo(LONG) >= 0) {
      for (Measurement.Kind kind : Measurement.Kind.values()) {
        assertThat(mean(kind, 2))
            .as(kind.words())
            .isLessThanOrEqualTo(mean(kind, 1) * (1 + kind.tolerance()));
      }
    }
  }

  private double mean(Measurement.Kind kind, int third) {
    int size = measurements.size();
    return measurements.subList(size * third / 3, size * (third + 1) / 3).stream()
        .mapToDouble(measurement -> measurement.value(kind))
        .average()
        .orElse(0);
  }

  private double most(Measurement.Kind kind) {
    return measurements.stream().mapToDouble(one -> one.value(kind)).max().orElse(0);
  }

  private static Duration length(String text) {
    return Duration.parse("PT" + text);
  }
}
