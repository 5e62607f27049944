package io.pigstyguard.admission;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.pigstyguard.kube.ValueStreamException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What the API server calls, as far as it is neither network nor decision: JSON in, JSON out. */
public final class ValidateEndpoint {
  private static final String BUSY = "the guard is too busy, or the request arrives too slowly";
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
  private final String tooLong;

  public ValidateEndpoint(Reviewer reviewer, ReviewObserver observer, BodyLimits limits) {
    this.reviewer = reviewer;
    this.observer = observer;
    this.tooLong = "the body must not be longer than " + limits.longest() + " bytes";
  }

  /** Answers a review; HTTP errors are for bodies that are none. */
  Reply reply(Exchange exchange) {
    return switch (exchange.state()) {
      case WHOLE -> judge(exchange);
      case LATE, CROWDED_OUT -> unjudged(exchange, BUSY, HttpResponseStatus.SERVICE_UNAVAILABLE);
      case TOO_LARGE -> unjudged(exchange, tooLong, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
    };
  }

  /**
   * Looks whether a review holds anything to be judged.
   *
   * @return null when it does, or when that cannot be seen
   */
  @Nullable Review glance(Exchange exchange, InputStream body) {
    try {
      AdmissionReview review = json.reader(body, exchange::isPointless).read();
      AdmissionRequest request = review == null ? null : review.request();
      return review == null || !review.isOfOurVersion() || request == null || !request.hasUid()
          ? null
          : reviewer.glance(request, exchange::isPointless);
    } catch (IOException | OutOfMemoryError e) {
      return null;
    }
  }

  /** Answers a review as {@link #reply} does, but tells nobody. */
  public Buffer rehearse(Buffer body) {
    Body rehearsed = new Body();
    rehearsed.add(body);
    try {
      AdmissionReview review = json.reader(rehearsed.consume(), () -> false).read();
      AdmissionRequest request = review == null ? null : review.request();
      if (request == null) {
        throw new IllegalArgumentException("body must hold a request");
      }
      return json.write(reviewer.review(request, () -> false).response());
    } catch (IOException e) {
      throw new IllegalArgumentException("body must be a review", e);
    }
  }

  private Reply judge(Exchange exchange) {
    ReviewReader reader = null;
    try {
      reader = json.reader(exchange.body().consume(), exchange::isPointless);
      return judge(exchange, reader.read());
    } catch (ValueStreamException e) {
      return unread(exchange, reader, reason(e));
    } catch (StreamConstraintsException e) {
      return unread(exchange, reader, "the request exceeds the limits of any Kubernetes object");
    } catch (JsonParseException e) {
      return refuse(HttpResponseStatus.BAD_REQUEST, "the body must be JSON");
    } catch (IOException | OutOfMemoryError e) {
      return unread(exchange, reader, "the request could not be read");
    }
  }

  private static String reason(ValueStreamException e) {
    return switch (e.reason()) {
      case FORM -> "the request does not have the form of an AdmissionReview: " + e.getMessage();
      case LIMIT -> "the request " + e.getMessage();
      case LATE -> BUSY;
    };
  }

  private Reply judge(Exchange exchange, @Nullable AdmissionReview review) {
    if (review == null || !review.isOfOurVersion()) {
      return refuse(HttpResponseStatus.BAD_REQUEST, EXPECTED);
    }
    AdmissionRequest request = review.request();
    if (request == null || !request.hasUid()) {
      return refuse(HttpResponseStatus.BAD_REQUEST, EXPECTED);
    }
    return answer(
        exchange,
        switch (exchange.entry()) {
          case NAMED -> reviewer.review(request, exchange::isPointless);
          case SWEEP -> reviewer.sweep(request, exchange::isPointless);
        });
  }

  private Reply unread(Exchange exchange, @Nullable ReviewReader reader, String why) {
    return unjudged(
        exchange, reader == null ? null : reader.uid(), why, HttpResponseStatus.BAD_REQUEST);
  }

  private Reply unjudged(Exchange exchange, String why, HttpResponseStatus withoutUid) {
    return unjudged(exchange, json.uid(exchange.body().head()), why, withoutUid);
  }

  /** The uid alone makes an answer that the API server accepts and shows. */
  private Reply unjudged(
      Exchange exchange, @Nullable String uid, String why, HttpResponseStatus withoutUid) {
    if (uid == null || uid.isEmpty()) {
      return refuse(withoutUid, withoutUid.equals(HttpResponseStatus.BAD_REQUEST) ? EXPECTED : why);
    }
    AdmissionRequest request = AdmissionRequest.unread(uid);
    return answer(
        exchange,
        switch (exchange.entry()) {
          case NAMED -> reviewer.unjudged(request, why);
          case SWEEP -> reviewer.unswept(request, why);
        });
  }

  /** Tells the observer and the client of a review. */
  Reply answer(Exchange exchange, Review review) {
    observer.reviewed(review, exchange.age());
    return new Reply(HttpResponseStatus.OK, true, json.write(review.response()));
  }

  Reply refuse(HttpResponseStatus status, String why) {
    observer.refused(status.code());
    return new Reply(status, false, Buffer.buffer(why + "\n"));
  }
}
