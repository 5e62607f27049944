package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateEndpointTest {
  private static final String EXPECTED =
      "the body must be an AdmissionReview of admission.k8s.io/v1 with a request that has a uid\n";

  private final List<Outcome> reviewed = new ArrayList<>();
  private final List<Integer> refused = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final ValidateEndpoint endpoint =
      new ValidateEndpoint(
          Reviewers.usual(), new Recorder(), BodyLimits.forHeap(96 << 20, 3 << 20));

  private final class Recorder implements ReviewObserver {
    @Override
    public void reviewed(Review review, long nanos) {
      reviewed.add(review.outcome());
    }

    @Override
    public void refused(int status) {
      refused.add(status);
    }
  }

  private Exchange exchange(Entry entry, String body) {
    Exchange exchange = new Exchange(entry, new TimeBudget(Duration.ofSeconds(3)), now::get);
    exchange.body().add(Buffer.buffer(body));
    exchange.become(Exchange.State.WHOLE);
    return exchange;
  }

  private ValidateEndpoint.Reply reply(String body) {
    return endpoint.reply(exchange(Entry.NAMED, body));
  }

  private static String review(String request) {
    return "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{"
        + request
        + "}}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"apiVersion\":\"admission.k8s.io/v1beta1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":\"u\"}}",
        "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"ConversionReview\",\"request\":{\"uid\":\"u\"}}",
        "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\"}",
        "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":\"\"}}",
        "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":[]}}"
      })
  void refusesWhatIsNoReview(String body) {
    ValidateEndpoint.Reply reply = reply(body);
    assertThat(reply.status().code()).isEqualTo(400);
    assertThat(reply.json()).isFalse();
    assertThat(reply.content()).hasToString(EXPECTED);
    assertThat(refused).containsExactly(400);
    assertThat(reviewed).isEmpty();
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThat(reply("uid=u").content()).hasToString("the body must be JSON\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"object\":[] | the request does not have the form of an AdmissionReview: object must be an object",
        "\"object\":{\"metadata\":{\"name\":\"LONG\"}} | the request must not have a name of more than 1024 characters"
      })
  void saysWhyAReviewCannotBeRead(String request, String why) {
    String body = review("\"uid\":\"u\"," + request.replace("LONG", "n".repeat(1025)));
    ValidateEndpoint.Reply reply = reply(body);
    assertThat(reply.status().code()).isEqualTo(200);
    assertThat(reply.content().toString()).contains("\"allowed\":false", why);
    assertThat(reviewed).containsExactly(Outcome.UNJUDGED);
  }

  @Test
  void saysThatTheTimeForReadingIsOver() {
    Exchange exchange =
        exchange(
            Entry.NAMED, review("\"uid\":\"u\",\"options\":[" + "{},".repeat(300_000) + "{}]"));
    now.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(endpoint.reply(exchange).content().toString())
        .contains("the guard is too busy, or the request arrives too slowly");
  }

  @Test
  void admitsWhatTheSweepCannotRead() {
    Exchange exchange = exchange(Entry.SWEEP, review("\"uid\":\"u\",\"object\":[]"));
    assertThat(endpoint.reply(exchange).content().toString()).contains("\"allowed\":true");
    assertThat(reviewed).containsExactly(Outcome.FAILED_OPEN);
  }

  @ParameterizedTest
  @EnumSource
  void judgesByEitherEntry(Entry entry) {
    Exchange exchange = exchange(entry, bad("UPDATE", "oldObject", "object", "\"x\":\"y\""));
    assertThat(endpoint.reply(exchange).content().toString()).contains("\"allowed\":true");
    Exchange denied = exchange(entry, bad("CREATE", "object", "oldObject", "\"x\":\"y\""));
    assertThat(endpoint.reply(denied).content().toString()).contains("PIG-PWD-002");
    assertThat(reviewed).doesNotContain(Outcome.UNCLAIMED).hasSize(2);
  }

  private static String bad(String operation, String bad, String other, String data) {
    String text =
        "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m,"
            + " pg_admin_password: DBUser.DBA}}}}";
    return review(
        "\"uid\":\"u\",\"operation\":\"%s\",\"kind\":{\"version\":\"v1\",\"kind\":\"ConfigMap\"},"
                .formatted(operation)
            + "\"%s\":{\"metadata\":{\"name\":\"n\"},\"data\":{\"pigsty.yml\":\"%s\"}},"
                .formatted(bad, text)
            + "\"%s\":{\"metadata\":{\"name\":\"n\"},\"data\":{%s}}".formatted(other, data));
  }

  @Test
  void rehearsesWithoutTellingAnybody() {
    Buffer answer =
        endpoint.rehearse(Buffer.buffer(bad("CREATE", "object", "oldObject", "\"x\":\"y\"")));
    assertThat(answer.toString()).contains("\"uid\":\"u\"", "PIG-PWD-002");
    assertThat(reviewed).isEmpty();
    assertThat(refused).isEmpty();
  }

  @Test
  void rehearsesReviewsOnly() {
    assertThatThrownBy(() -> endpoint.rehearse(Buffer.buffer("null")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body must hold a request");
    assertThatThrownBy(() -> endpoint.rehearse(Buffer.buffer("{}")))
        .hasMessage("body must hold a request");
    assertThatThrownBy(() -> endpoint.rehearse(Buffer.buffer("{")))
        .hasMessage("body must be a review");
  }
}
