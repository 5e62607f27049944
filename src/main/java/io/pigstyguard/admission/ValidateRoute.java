package io.pigstyguard.admission;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * The HTTP side of an entry. Bodies are taken in on the event loop: no longer than allowed, no more
 * at once than the heap can hold and the rules can judge, no later than the API server waits.
 * Whoever has to wait is paused, which the client feels as a slow network. Reviews run on worker
 * threads.
 */
public final class ValidateRoute implements Handler<RoutingContext> {
  private final Entry entry;
  private final ValidateEndpoint endpoint;
  private final Lanes lanes;
  private final Duration longestWait;

  /**
   * The route of an entry.
   *
   * @param longestWait what a review may take at most, whatever the client says
   */
  public ValidateRoute(Entry entry, ValidateEndpoint endpoint, Lanes lanes, Duration longestWait) {
    this.entry = entry;
    this.endpoint = endpoint;
    this.lanes = lanes;
    this.longestWait = longestWait;
  }

  @Override
  public void handle(RoutingContext route) {
    HttpServerRequest request = route.request();
    if (!request.method().equals(HttpMethod.POST)) {
      request.response().putHeader(HttpHeaders.ALLOW, "POST");
      refuse(route, HttpResponseStatus.METHOD_NOT_ALLOWED, "the method must be POST");
      return;
    }
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && !type.startsWith("application/json")) {
      refuse(
          route,
          HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE,
          "the content type must be application/json");
      return;
    }
    TimeBudget budget = TimeBudget.parse(request.getParam("timeout"), longestWait);
    Exchange exchange = new Exchange(entry, budget, System::nanoTime);
    long declared = declaredLength(request);
    new Intake(route, endpoint, lanes.of(entry, declared), exchange).begin(declared);
  }

  private void refuse(RoutingContext route, HttpResponseStatus status, String why) {
    route.response().putHeader(HttpHeaders.CONNECTION, "close");
    send(route.response(), endpoint.refuse(status, why));
  }

  /** Without a declared length, any must be expected. */
  private static long declaredLength(HttpServerRequest request) {
    String text = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return text == null ? Long.MAX_VALUE : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  static void send(HttpServerResponse response, ValidateEndpoint.Reply reply) {
    if (!response.closed() && !response.ended()) {
      response.setStatusCode(reply.status().code());
      response.putHeader(
          HttpHeaders.CONTENT_TYPE,
          reply.json() ? "application/json" : "text/plain; charset=utf-8");
      var unusedSending = response.end(reply.content());
    }
  }
}
