package io.pigstyguard.siege;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.fuzz.HostileInputs;
import io.pigstyguard.fuzz.Multiplied;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** More than a thousand hostile bodies, several at a time. */
@Tag("siege")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HordeIT {
  private static final int SHAPES = 50;
  private static final int SIZES = 20;
  private static final int SMALLEST = 2 << 10;
  private static final int LARGEST = (1 << 20) - 1000;
  private static final int CLIENTS = 4;
  private static final String NAMED = "/validate?timeout=10s";
  private static final String SWEEP = "/sweep?timeout=10s";

  /** Fits a lane for bodies of the usual size. */
  private static final int USUAL = 55 << 10;

  private Besieged besieged;

  /** A body that is yet to be made. */
  private record Body(String path, IntFunction<String> family, int size) {
    byte[] bytes() {
      return ReviewText.configMap("pigsty.yml", family.apply(size)).bytes();
    }
  }

  @BeforeAll
  void start() throws IOException {
    besieged = Besieged.start();
  }

  @AfterAll
  void stop() {
    besieged.close();
  }

  @Test
  void withstandsAThousandBodiesOfFiftyShapes() throws InterruptedException {
    withstands("A thousand hostile bodies of %d shapes".formatted(SHAPES), bodies()).mustHold();
  }

  /** What is small on the wire and large in memory, by all lanes at once. */
  @Test
  void withstandsListsThatAreRepeated() throws InterruptedException {
    withstands("Lists that are repeated for many hosts", repeated()).smallOnesMustHold();
  }

  private Tally withstands(String title, List<Body> all) throws InterruptedException {
    Queue<Body> bodies = new ConcurrentLinkedQueue<>(all);
    int count = bodies.size();
    Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    Duration before = besieged.guard().cpuTime();
    long start = System.nanoTime();
    List<Reply> last =
        besieged
            .target()
            .crowd(CLIENTS, Duration.ofMinutes(5), wire -> send(wire, bodies, replies));
    Duration cpu = besieged.guard().cpuTime().minus(before);
    Tally tally = Tally.of(besieged.honest().since(start));

    Ledger.table(title, "what", "figure");
    Ledger.row("bodies", replies.size());
    Ledger.row(
        "judged, shed",
        "%d, %d"
            .formatted(
                replies.stream().filter(Reply::isReview).filter(reply -> !reply.isShed()).count(),
                replies.stream().filter(Reply::isShed).count()));
    Ledger.row("CPU ms each", cpu.toMillis() / count);
    Ledger.row("seconds", (System.nanoTime() - start) / 1_000_000_000);
    tally.write();
    Ledger.row("peak RSS MiB", besieged.guard().peakMemory() >> 20);

    assertThat(besieged.guard().isAlive()).as(besieged.guard().log()).isTrue();
    assertThat(last).hasSize(CLIENTS);
    assertThat(replies).hasSize(count).allMatch(reply -> reply.isReview() || reply.isShed());
    assertThat(besieged.guard().peakMemory()).isLessThan(Besieged.MOST_MEMORY);
    assertThat(besieged.readiness().failures()).isEmpty();
    return tally;
  }

  private static Reply send(Wire wire, Queue<Body> bodies, Queue<Reply> replies) {
    Reply reply = new Reply(Reply.SILENT, "", 0);
    for (Body body = bodies.poll(); body != null; body = bodies.poll()) {
      reply = Target.post(wire, body.path(), body.bytes());
      replies.add(reply);
    }
    return reply;
  }

  private static List<Body> bodies() {
    List<Body> bodies = new ArrayList<>();
    for (IntFunction<String> shape : HostileInputs.scalable().values()) {
      for (int i = 0; i < SIZES && bodies.size() < SHAPES * SIZES; i++) {
        double size = SMALLEST * Math.pow((double) LARGEST / SMALLEST, i / (SIZES - 1.0));
        bodies.add(new Body(NAMED, shape, (int) size));
      }
    }
    Collections.shuffle(bodies, new Random(1));
    return bodies;
  }

  private static List<Body> repeated() {
    List<Body> bodies = new ArrayList<>();
    for (IntFunction<String> shape : Multiplied.scalable().values()) {
      for (int size : new int[] {USUAL, LARGEST}) {
        bodies.add(new Body(NAMED, shape, size));
        bodies.add(new Body(SWEEP, shape, size));
      }
    }
    Collections.shuffle(bodies, new Random(2));
    return bodies;
  }
}
