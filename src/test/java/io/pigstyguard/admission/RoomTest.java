package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long STEP = 16 << 10;

  private final AtomicLong now = new AtomicLong();
  private final Room room = new Room(4 * STEP, now::get);

  private static final class Recorder implements Room.Guest {
    private int wentOn;
    private int left;

    @Override
    public void goOn() {
      wentOn++;
    }

    @Override
    public void leave() {
      left++;
    }
  }

  @Test
  void takesNothingForWhatIsOnlyAnnounced() {
    for (int i = 0; i < 1000; i++) {
      room.enter(new Recorder());
    }
    assertThat(room.enter(new Recorder()).makeRoom(4 * STEP)).isTrue();
    assertThat(room.held()).isEqualTo(4 * STEP);
  }

  @Test
  void shedsWhoDoesNotGetOnWhenOthersNeedTheRoom() {
    Recorder slow = new Recorder();
    assertThat(room.enter(slow).makeRoom(4 * STEP)).isTrue();
    now.addAndGet(Room.STALL);

    assertThat(room.enter(new Recorder()).makeRoom(STEP)).isTrue();

    assertThat(slow.left).isOne();
    assertThat(room.held()).isEqualTo(STEP);
  }

  @Test
  void takesATrickleForNoProgress() {
    Recorder slow = new Recorder();
    Room.Tenant tenant = room.enter(slow);
    tenant.makeRoom(4 * STEP);
    for (int i = 0; i < 5; i++) {
      now.addAndGet(Room.STALL / 4);
      tenant.makeRoom(1);
    }
    room.enter(new Recorder()).makeRoom(STEP);
    assertThat(slow.left).isOne();
  }

  @Test
  void keepsWhoGetsOnByAStepInTime() {
    Recorder steady = new Recorder();
    Room.Tenant tenant = room.enter(steady);
    tenant.makeRoom(STEP);
    now.addAndGet(Room.STALL - 1);
    tenant.makeRoom(STEP);
    now.addAndGet(Room.STALL - 1);

    room.enter(new Recorder()).makeRoom(3 * STEP);

    assertThat(steady.left).isZero();
  }

  @Test
  void shedsNobodyAsLongAsItIsFullToTheLastByte() {
    Recorder slow = new Recorder();
    room.enter(slow).makeRoom(3 * STEP);
    now.addAndGet(Room.STALL);
    assertThat(room.enter(new Recorder()).makeRoom(STEP)).isTrue();
    room.relieve();
    assertThat(slow.left).isZero();
  }

  @Test
  void takesNothingFromWhoHasLeft() {
    Room.Tenant tenant = room.enter(new Recorder());
    tenant.leave();
    assertThat(tenant.makeRoom(STEP)).isFalse();
    assertThat(room.held()).isZero();
  }

  @Test
  void countsTheTimeOfWhoWaitedFromWhenItGoesOn() {
    Room.Tenant first = room.enter(new Recorder());
    Recorder waiting = new Recorder();
    Room.Tenant second = room.enter(waiting);
    first.makeRoom(3 * STEP);
    second.makeRoom(2 * STEP);
    now.addAndGet(Room.STALL);
    first.bodyHasArrived();
    assertThat(waiting.wentOn).isOne();

    room.enter(new Recorder()).makeRoom(STEP);

    assertThat(waiting.left).as("it could not get on").isZero();
  }

  @Test
  void letsAllGoOnWhoFitToTheLastByte() {
    Room.Tenant first = room.enter(new Recorder());
    first.makeRoom(2 * STEP);
    Recorder second = new Recorder();
    Recorder third = new Recorder();
    room.enter(second).makeRoom(3 * STEP);
    room.enter(third).makeRoom(STEP);

    first.leave();

    assertThat(room.held()).isEqualTo(4 * STEP);
    assertThat(second.wentOn).isOne();
    assertThat(third.wentOn).isOne();
  }

  @Test
  void keepsWhoeverIsSlowWhileNobodyElseNeedsTheRoom() {
    Recorder slow = new Recorder();
    Room.Tenant tenant = room.enter(slow);
    tenant.makeRoom(STEP);
    now.addAndGet(100 * Room.STALL);
    assertThat(tenant.makeRoom(STEP)).isTrue();
    assertThat(slow.left).isZero();
  }

  @Test
  void letsTheFirstGoOnThoughItIsFull() {
    Room.Tenant first = room.enter(new Recorder());
    Recorder waiting = new Recorder();
    Room.Tenant second = room.enter(waiting);
    assertThat(first.makeRoom(3 * STEP)).isTrue();
    assertThat(second.makeRoom(3 * STEP)).isFalse();
    assertThat(first.makeRoom(3 * STEP)).isTrue();

    first.bodyHasArrived();
    assertThat(waiting.wentOn).as("now the first whose body is not whole").isOne();
    assertThat(second.makeRoom(STEP)).isTrue();
  }

  @Test
  void letsTheOthersGoOnWhenThereIsRoomAgain() {
    Room.Tenant first = room.enter(new Recorder());
    Recorder waiting = new Recorder();
    first.makeRoom(4 * STEP);
    assertThat(room.enter(waiting).makeRoom(STEP)).isFalse();

    first.leave();
    first.leave();

    assertThat(waiting.wentOn).isOne();
    assertThat(room.held()).isEqualTo(STEP);
  }

  @Test
  void isRelievedByWhoWaits() {
    Recorder stalled = new Recorder();
    Recorder waiting = new Recorder();
    room.enter(stalled).makeRoom(4 * STEP);
    room.enter(waiting).makeRoom(STEP);
    room.relieve();
    assertThat(waiting.wentOn).isZero();
    now.addAndGet(Room.STALL);
    room.relieve();
    assertThat(stalled.left).isOne();
    assertThat(waiting.wentOn).isOne();
  }

  @Test
  void doesNotWaitForWhoHasSentNothing() {
    Recorder silent = new Recorder();
    room.enter(silent);
    Room.Tenant first = room.enter(new Recorder());
    assertThat(first.makeRoom(4 * STEP)).isTrue();
    assertThat(first.makeRoom(STEP)).as("the first that has sent anything").isTrue();
    now.addAndGet(Room.STALL);
    room.enter(new Recorder()).makeRoom(STEP);
    assertThat(silent.left).as("it takes no room").isZero();
  }

  @Test
  void neverShedsWhatIsWholeAndWaitsForItsTurn() {
    Recorder whole = new Recorder();
    Room.Tenant tenant = room.enter(whole);
    tenant.makeRoom(4 * STEP);
    tenant.bodyHasArrived();
    now.addAndGet(100 * Room.STALL);
    room.enter(new Recorder()).makeRoom(STEP);
    assertThat(whole.left).isZero();
  }
}
