package io.pigstyguard.admission;

import static io.pigstyguard.admission.IntakeService.BUSY;
import static io.pigstyguard.admission.IntakeService.LONGEST;
import static io.pigstyguard.admission.IntakeService.TOO_LONG;
import static io.pigstyguard.admission.IntakeService.assertAllowed;
import static io.pigstyguard.admission.IntakeService.assertDenied;
import static io.pigstyguard.admission.IntakeService.assertRefused;
import static io.pigstyguard.admission.IntakeService.awaitThat;
import static io.pigstyguard.admission.IntakeService.inventory;
import static io.pigstyguard.admission.IntakeService.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies on their way in, from clients that send them slowly, too long, or not at all. */
class IntakeTest {
  @AutoClose private final IntakeService service = new IntakeService();

  IntakeTest() throws Exception {}

  @Test
  void takesPostsOnly() throws Exception {
    Connection client = service.connect().send("GET /validate HTTP/1.1\r\nHost: guard\r\n\r\n");
    Connection.Response response = client.response();
    assertRefused(response, 405, "the method must be POST");
    assertThat(response.header("allow")).hasValue("POST");
    assertThat(response.header("connection")).hasValue("close");
    assertThat(service.refused).containsOnly(Map.entry(405, 1));
  }

  @Test
  void takesJsonOnly() throws Exception {
    Connection client =
        service.connect().post("/", "Content-Type: text/plain", "Content-Length: 2");
    assertRefused(client.response(), 415, "the content type must be application/json");
    assertThat(service.refused).containsOnly(Map.entry(415, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Type: application/json", "Content-Type: application/json; charset=utf-8"})
  void answersReviewsOnOneConnection(String type) throws Exception {
    Connection client = service.connect();
    String review = inventory(1000);
    for (int i = 0; i < 3; i++) {
      assertAllowed(client.post("/", type, "Content-Length: 1000").send(review).response());
    }
    awaitThat(() -> service.room.held() == 0);
    assertThat(service.reviewed).hasValue(3);
    assertThat(service.lanes.stuck()).isEmpty();
  }

  @Test
  void asksForTheBodyOfWhoWaitsForThat() throws Exception {
    Connection client = service.connect().post("/", "Expect: 100-continue", "Content-Length: 1000");
    assertThat(client.response().status()).isEqualTo(100);
    assertAllowed(client.send(inventory(1000)).response());
  }

  @Test
  void takesABodyOfTheGreatestLengthInPieces() throws Exception {
    Connection client = service.connect().post("/", "Transfer-Encoding: chunked");
    String review = inventory(LONGEST);
    client.chunk(review.substring(0, LONGEST / 2));
    awaitThat(() -> service.lanes.of(Entry.NAMED, LONGEST).room().held() == LONGEST / 2);
    assertThat(service.room.held()).as("what is not announced may be large").isZero();
    assertAllowed(client.chunk(review.substring(LONGEST / 2)).chunk("").response());
  }

  @Test
  void takesABodyThatArrivesSlowly() throws Exception {
    Connection client = service.connect().post("/?timeout=10s", "Content-Length: 1000");
    String review = inventory(1000);
    client.send(review.substring(0, 500));
    Thread.sleep(1500);
    assertAllowed(client.send(review.substring(500)).response());
  }

  @Test
  void answersFromItsHeadWhatIsTooLong() throws Exception {
    Connection client = service.connect().post("/", "Content-Length: " + (LONGEST + 1));
    client.send(inventory(LONGEST + 1));
    assertDenied(client.response(), TOO_LONG);
    assertThat(service.reviewed).hasValue(1);
    assertThat(service.judging).hasValue(0);
    awaitThat(() -> service.lanes.of(Entry.NAMED, LONGEST).room().held() == 0);
  }

  @Test
  void answersWhatTurnsOutToBeTooLong() throws Exception {
    Connection client = service.connect().post("/", "Transfer-Encoding: chunked");
    client.chunk(inventory(LONGEST + 1));
    assertDenied(client.response(), TOO_LONG);
    assertThat(client.isClosed()).as("the body has no end").isTrue();
  }

  @Test
  void refusesWhatIsAnnouncedTooLongAndDoesNotCome() throws Exception {
    Connection client = service.connect().post("/?timeout=20s", "Content-Length: " + (LONGEST + 1));
    client.send("{\"apiVersion\":");
    assertRefused(client.response(), 413, TOO_LONG);
    assertThat(service.refused).containsOnly(Map.entry(413, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: " + LONGEST, "Transfer-Encoding: chunked"})
  void refusesWhatDoesNotCome(String announced) throws Exception {
    Connection client = service.connect().post("/?timeout=200ms", announced);
    assertRefused(client.response(), 503, BUSY);
    assertThat(service.refused).containsOnly(Map.entry(503, 1));
    assertThat(client.isClosed()).as("the body has no end").isTrue();
  }

  @Test
  void answersFromItsHeadWhatComesTooLate() throws Exception {
    Connection client = service.connect().post("/?timeout=1s", "Content-Length: 10000");
    String review = inventory(10000);
    client.send(review.substring(0, 5000));
    assertDenied(client.response(), BUSY);
    client.send(review.substring(5000));
    awaitThat(() -> service.room.held() == 0);
    Thread.sleep(1200);
    assertThat(client.hasResponse()).as("a second one").isFalse();
    assertAllowed(client.post("/", "Content-Length: 1000").send(inventory(1000)).response());
  }

  @Test
  void forgetsWhoIsGone() throws Exception {
    service
        .connect()
        .post("/", "Content-Length: 10000")
        .send(inventory(10000).substring(0, 5000))
        .close();
    awaitThat(() -> service.room.held() == 0);
    assertThat(service.reviewed).hasValue(0);
  }

  @Test
  void saysNothingOfWhatBreaksTheGuard() throws Exception {
    service.broken = true;
    Connection client = service.connect().post("/", "Content-Length: 1000").send(inventory(1000));
    assertRefused(client.response(), 500, "the guard failed");
    assertThat(service.refused).containsOnly(Map.entry(500, 1));
    service.broken = false;
    assertAllowed(
        service.connect().post("/", "Content-Length: 1000").send(inventory(1000)).response());
  }
}
