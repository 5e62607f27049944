package io.pigstyguard.admission;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** What the API server calls, as far as it is neither network nor decision: JSON in, JSON out. */
public final class ValidateEndpoint {
  private static final String EXPECTED =
      "the body must be an AdmissionReview of admission.k8s.io/v1 with a request that has a uid";

  /**
   * What goes back.
   *
   * @param json whether the content is JSON, not a line of text
   */
  record Reply(HttpResponseStatus status, boolean json, Buffer content) {}

  private final ReviewJson json = new ReviewJson();
  private final Reviewer reviewer;
  private final ReviewObserver observer;
  private final long longestBody;

  public ValidateEndpoint(Reviewer reviewer, ReviewObserver observer, BodyLimits limits) {
    this.reviewer = reviewer;
    this.observer = observer;
    this.longestBody = limits.longest();
  }

  /** Answers a review; HTTP errors are for bodies that are none. */
  Reply reply(Exchange exchange) {
    return switch (exchange.state()) {
      case WHOLE -> judge(exchange);
      case LATE -> unjudged(exchange, "the guard is too busy, or the request arrives too slowly");
      case TOO_LARGE -> tooLarge();
    };
  }

  /** Answers a review as {@link #reply} does, but tells nobody. */
  public Buffer rehearse(Buffer body) {
    Body rehearsed = new Body();
    rehearsed.add(body);
    try {
      AdmissionReview review = json.read(rehearsed.consume());
      AdmissionRequest request = review.request();
      if (request == null) {
        throw new IllegalArgumentException("body must hold a request");
      }
      return json.write(reviewer.review(request, () -> false).response());
    } catch (IOException e) {
      throw new IllegalArgumentException("body must be a review", e);
    }
  }

  private Reply judge(Exchange exchange) {
    AdmissionReview review;
    try {
      review = json.read(exchange.body().consume());
    } catch (JsonParseException e) {
      return refuse(HttpResponseStatus.BAD_REQUEST, "the body must be JSON");
    } catch (StreamConstraintsException e) {
      return unjudged(exchange, "the request exceeds the limits of any Kubernetes object");
    } catch (JsonProcessingException e) {
      return unjudged(exchange, "the request does not have the form of an AdmissionReview");
    } catch (IOException | OutOfMemoryError e) {
      return unjudged(exchange, "the request could not be read");
    }
    AdmissionRequest request = review == null ? null : review.request();
    if (request == null || !request.hasUid() || !review.isOfOurVersion()) {
      return refuse(HttpResponseStatus.BAD_REQUEST, EXPECTED);
    }
    return answer(
        exchange,
        reviewer.review(request, exchange.budget().expired(exchange.start(), System::nanoTime)));
  }

  /** The uid alone makes an answer that the API server accepts and shows. */
  private Reply unjudged(Exchange exchange, String why) {
    String uid = json.uid(exchange.body().head());
    if (uid != null && !uid.isEmpty()) {
      return answer(exchange, reviewer.unjudged(AdmissionRequest.unread(uid), why));
    }
    boolean late = exchange.state() == Exchange.State.LATE;
    return late
        ? refuse(HttpResponseStatus.SERVICE_UNAVAILABLE, why)
        : refuse(HttpResponseStatus.BAD_REQUEST, EXPECTED);
  }

  private Reply answer(Exchange exchange, Review review) {
    observer.reviewed(review, System.nanoTime() - exchange.start());
    return new Reply(HttpResponseStatus.OK, true, json.write(review.response()));
  }

  private Reply tooLarge() {
    return refuse(
        HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
        "the body must not be longer than " + longestBody + " bytes");
  }

  Reply refuse(HttpResponseStatus status, String why) {
    observer.refused(status.code());
    return new Reply(status, false, Buffer.buffer(why + "\n"));
  }
}
