package io.pigstyguard.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Very many clients at once, honest ones and others. */
@Tag("siege")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdIT {
  private static final int HONEST = 300;
  private static final int ROUNDS = 5;
  private static final Duration OVERLOAD = Duration.ofSeconds(15);

  private Besieged besieged;

  @BeforeAll
  void start() throws IOException {
    besieged = Besieged.start();
  }

  @AfterAll
  void stop() {
    besieged.close();
  }

  @Test
  void passes300HonestReviewsAtOnce() throws InterruptedException {
    List<HonestReview> small =
        HonestReview.all().stream().filter(review -> review.body().length < 32 << 10).toList();
    AtomicInteger next = new AtomicInteger();
    List<String> wrong = new ArrayList<>();
    long start = System.nanoTime();
    List<Reply> replies =
        besieged
            .target()
            .crowd(
                HONEST,
                wire -> {
                  Reply reply = new Reply(Reply.SILENT, "", 0);
                  for (int i = 0; i < ROUNDS; i++) {
                    HonestReview review = small.get(next.getAndIncrement() % small.size());
                    reply = Target.post(wire, "/validate?timeout=10s", review.body());
                    if (!besieged.honest().isRight(review, reply)) {
                      synchronized (wrong) {
                        wrong.add(review.name() + ": " + reply.summary());
                      }
                    }
                  }
                  return reply;
                });
    Ledger.table("300 honest clients at once, five reviews each", "what", "figure");
    Ledger.row("milliseconds", (System.nanoTime() - start) / 1_000_000);
    Ledger.row("wrong, shed or refused", wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(replies).hasSize(HONEST).allMatch(Reply::isReview);
  }

  @Test
  void shedsWhatIsTooMuchAndStaysReady() throws Exception {
    long start = System.nanoTime();
    List<Reply> replies;
    try (Horde horde = new Horde(besieged.target())) {
      horde.start(48, Horde.large());
      horde.start(48, Horde.small());
      horde.start(60, Horde.idle());
      horde.start(8, Horde.endless());
      Thread.sleep(OVERLOAD.toMillis());
      replies = horde.replies();
    }
    Tally tally = Tally.of(besieged.honest().since(start));
    Ledger.table("Overload", "what", "figure");
    Ledger.row(
        "answers, of which shed",
        "%d, %d".formatted(replies.size(), replies.stream().filter(Reply::isShed).count()));
    tally.write();
    Ledger.row(
        "asked for readiness, not ready",
        "%d, %d".formatted(besieged.readiness().asked(), besieged.readiness().failures().size()));
    Ledger.row("peak RSS MiB", besieged.guard().peakMemory() >> 20);

    assertThat(besieged.guard().isAlive()).as(besieged.guard().log()).isTrue();
    assertThat(replies)
        .anyMatch(Reply::isShed)
        .anyMatch(reply -> reply.isReview() && !reply.isShed());
    assertThat(replies)
        .allMatch(reply -> reply.isReview() || reply.isShed() || reply.status() == 413);
    assertThat(besieged.readiness().failures()).isEmpty();
    assertThat(besieged.guard().peakMemory()).isLessThan(Besieged.MOST_MEMORY);
    assertThat(tally.wrong()).isEmpty();
    assertThat(tally.lost()).isEmpty();

    Reply after = besieged.target().post("/validate?timeout=3s", HonestReview.all().get(0).body());
    assertThat(after.isAllowed()).as(after.summary()).isTrue();
  }
}
