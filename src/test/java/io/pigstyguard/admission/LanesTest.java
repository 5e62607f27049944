package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final long MEBIBYTE = 1 << 20;

  private final AtomicLong now = new AtomicLong();
  private final BodyLimits limits = BodyLimits.forHeap(96 * MEBIBYTE, 3 * MEBIBYTE);
  private final Lanes lanes = new Lanes(limits, 1, now::get);
  private final List<String> granted = new ArrayList<>();

  private Exchange exchange(Entry entry) {
    return new Exchange(entry, new TimeBudget(Duration.ofSeconds(3)), now::get);
  }

  private Quota.Share ask(Lane lane, long length, String name) {
    return lane.askForTurn(length, () -> granted.add(name));
  }

  @Test
  void leavesMostOfTheHeapToOthers() {
    assertThat(limits)
        .isEqualTo(
            new BodyLimits(
                3 * MEBIBYTE, 64 << 10, 6 * MEBIBYTE, MEBIBYTE / 4, MEBIBYTE * 3 / 2, 64 << 10));
  }

  @Test
  void keepsLargeBodiesApartAndThoseOfTheSweep() {
    assertThat(lanes.of(Entry.NAMED, 64 << 10).name()).isEqualTo("small");
    assertThat(lanes.of(Entry.NAMED, (64 << 10) + 1).name()).isEqualTo("large");
    assertThat(lanes.of(Entry.SWEEP, 0).name()).isEqualTo("small sweep");
    assertThat(lanes.of(Entry.SWEEP, Long.MAX_VALUE).name()).isEqualTo("large sweep");
    for (Entry entry : Entry.values()) {
      assertThat(lanes.of(entry, 0).longest()).isEqualTo(3 * MEBIBYTE);
    }
  }

  @Test
  void hasLessRoomForTheSweep() {
    Room named = lanes.of(Entry.NAMED, 0).room();
    Room swept = lanes.of(Entry.SWEEP, 0).room();
    for (Room room : List.of(named, swept)) {
      room.enter(new Nobody()).makeRoom(1);
    }
    assertThat(named.enter(new Nobody()).makeRoom(MEBIBYTE * 5)).isTrue();
    assertThat(swept.enter(new Nobody()).makeRoom(MEBIBYTE * 5)).isFalse();
  }

  @Test
  void judgesOneMoreAtATimeThanThereAreProcessors() {
    Lane lane = lanes.of(Entry.NAMED, 0);
    Quota.Share first = ask(lane, 1, "a");
    ask(lane, 1, "b");
    ask(lane, 1, "c");
    assertThat(granted).containsExactly("a", "b");
    first.giveBack();
    assertThat(granted).containsExactly("a", "b", "c");
  }

  @Test
  void judgesALargeBodyAlone() {
    Lane lane = lanes.of(Entry.NAMED, MEBIBYTE);
    Quota.Share first = ask(lane, MEBIBYTE, "a");
    ask(lane, 1, "b");
    assertThat(granted).containsExactly("a");
    first.giveBack();
    assertThat(granted).containsExactly("a", "b");
  }

  @Test
  void glancesAtUsualBodiesOnly() {
    for (Entry entry : Entry.values()) {
      assertThat(lanes.of(entry, 0).askForGlance(() -> granted.add("a"))).isNotNull();
      assertThat(lanes.of(entry, MEBIBYTE).askForGlance(() -> granted.add("b"))).isNull();
    }
    assertThat(granted).containsExactly("a", "a");
  }

  @Test
  void isStuckWhileAReviewDoesNotEnd() {
    Lane lane = lanes.of(Entry.SWEEP, 0);
    Lane.Running running = lane.begin(exchange(Entry.SWEEP));
    now.addAndGet(Duration.ofMillis(7500).toNanos());
    assertThat(lane.isStuck()).isFalse();
    assertThat(lanes.stuck()).isEmpty();
    now.addAndGet(1);
    assertThat(lane.isStuck()).isTrue();
    assertThat(lanes.stuck()).containsExactly("small sweep");
    running.end();
    assertThat(lanes.stuck()).isEmpty();
  }

  private static final class Nobody implements Room.Guest {
    @Override
    public void goOn() {}

    @Override
    public void leave() {}
  }
}
