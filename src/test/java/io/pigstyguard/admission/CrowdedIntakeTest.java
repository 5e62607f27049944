package io.pigstyguard.admission;

import static io.pigstyguard.admission.IntakeService.BUSY;
import static io.pigstyguard.admission.IntakeService.INVENTORY;
import static io.pigstyguard.admission.IntakeService.ROOM;
import static io.pigstyguard.admission.IntakeService.assertAllowed;
import static io.pigstyguard.admission.IntakeService.assertDenied;
import static io.pigstyguard.admission.IntakeService.awaitThat;
import static io.pigstyguard.admission.IntakeService.inventory;
import static io.pigstyguard.admission.IntakeService.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Bodies that wait for room and for their turn, beside those of others. */
class CrowdedIntakeTest {
  private static final String LARGE = inventory(60_000);

  @AutoClose private final IntakeService service = new IntakeService();

  CrowdedIntakeTest() throws Exception {}

  @Test
  void passesTheTurnOfWhoIsGone() throws Exception {
    service.gated = true;
    Connection first = service.connect().post("/", "Content-Length: 1000").send(inventory(1000));
    awaitThat(() -> service.judging.get() == 1);
    Connection gone = service.connect().post("/", "Content-Length: 2000").send(inventory(2000));
    awaitThat(() -> service.room.held() == 3000);
    Connection last = service.connect().post("/", "Content-Length: 4000").send(inventory(4000));
    awaitThat(() -> service.room.held() == 7000);
    gone.close();
    awaitThat(() -> service.room.held() == 5000);
    service.gate.countDown();
    assertAllowed(first.response());
    assertAllowed(last.response());
    assertThat(service.reviewed).hasValue(2);
  }

  private Connection sendAllButTheEnd() throws Exception {
    Connection client = service.connect().post("/", "Content-Length: 60000");
    client.send(LARGE.substring(0, 59_000));
    awaitThat(() -> service.room.held() == 59_000);
    return client;
  }

  private Connection waitForRoom() throws Exception {
    Connection client = service.connect().post("/", "Content-Length: 60000").send(LARGE);
    awaitThat(() -> service.room.held() > ROOM);
    return client;
  }

  @Test
  void letsWhoWaitsForRoomGoOnWhenAnotherIsThrough() throws Exception {
    Connection first = sendAllButTheEnd();
    Connection second = waitForRoom();
    Thread.sleep(300);
    assertThat(second.hasResponse()).isFalse();

    first.send(LARGE.substring(59_000));

    assertAllowed(first.response());
    assertAllowed(second.response());
  }

  @Test
  void shedsWhoDoesNotGetOnWhileAnotherWaits() throws Exception {
    Connection first = sendAllButTheEnd();
    Connection second = waitForRoom();

    service.now.addAndGet(Room.STALL);

    assertDenied(first.response(), BUSY);
    assertAllowed(second.response());
    awaitThat(() -> service.room.held() == 0);
  }

  @Test
  void keepsWhatIsWholeAndWaitsForItsTurn() throws Exception {
    service.gated = true;
    Connection first = service.connect().post("/", "Content-Length: 1000").send(inventory(1000));
    awaitThat(() -> service.judging.get() == 1);
    Connection whole = service.connect().post("/", "Content-Length: 60000").send(LARGE);
    awaitThat(() -> service.room.held() == 61_000);
    service.now.addAndGet(2 * Room.STALL);
    Connection last = service.connect().post("/", "Content-Length: 60000").send(LARGE);
    awaitThat(() -> service.room.held() == 121_000);
    service.gate.countDown();
    for (Connection client : List.of(first, whole, last)) {
      assertAllowed(client.response());
    }
  }

  @Test
  void answersAtOnceWhatWaitsWithoutAnInventory() throws Exception {
    service.gated = true;
    Connection first = service.connect().post("/", "Content-Length: 1000").send(inventory(1000));
    awaitThat(() -> service.judging.get() == 1);
    String other = review("a.properties", 1000).replace(INVENTORY, "a".repeat(INVENTORY.length()));
    Connection second = service.connect();
    for (int i = 0; i < 3; i++) {
      assertAllowed(second.post("/", "Content-Length: 1000").send(other).response());
    }
    awaitThat(() -> service.room.held() == 1000);
    assertThat(first.hasResponse()).isFalse();
  }
}
