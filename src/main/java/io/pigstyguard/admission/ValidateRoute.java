package io.pigstyguard.admission;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * The HTTP side of the endpoint. Bodies are taken in on the event loop: no longer than allowed, no
 * more at once than the heap can hold and the rules can judge, no later than the API server waits.
 * Whoever has to wait is paused, which the client feels as a slow network. Reviews run on worker
 * threads.
 */
public final class ValidateRoute implements Handler<RoutingContext> {
  private final ValidateEndpoint endpoint;
  private final BodyLimits limits;
  private final Lane small;
  private final Lane large;

  /** Where bodies of one size wait: for room in memory, then for their turn to be judged. */
  record Lane(Quota room, Quota turn) {}

  public ValidateRoute(ValidateEndpoint endpoint, BodyLimits limits) {
    this.endpoint = endpoint;
    this.limits = limits;
    small = new Lane(new Quota(limits.room()), new Quota(limits.turn()));
    large = new Lane(new Quota(limits.room()), new Quota(limits.turn()));
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
    long length = declaredLength(request);
    new Intake(route, endpoint, limits, length <= limits.small() ? small : large, length).begin();
  }

  private void refuse(RoutingContext route, HttpResponseStatus status, String why) {
    send(route.response(), endpoint.refuse(status, why));
  }

  /** Without a declared length, room for the longest body is needed. */
  private long declaredLength(HttpServerRequest request) {
    String text = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return text == null ? limits.longest() : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return limits.longest();
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
