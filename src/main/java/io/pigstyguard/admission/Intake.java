package io.pigstyguard.admission;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** One body on its way in, and its answer on the way out. Runs on the event loop of its request. */
final class Intake {
  private static final long HANG_UP_MILLIS = 5000;

  /** A body costs something even when it is short. */
  private static final long LEAST_UNITS = 4 << 10;

  private final RoutingContext route;
  private final HttpServerRequest request;
  private final ValidateEndpoint endpoint;
  private final BodyLimits limits;
  private final ValidateRoute.Lane lane;
  private final long declared;
  private final Exchange exchange;
  private final Context context;
  private @Nullable Long timer;
  private boolean handedOn;

  Intake(
      RoutingContext route,
      ValidateEndpoint endpoint,
      BodyLimits limits,
      ValidateRoute.Lane lane,
      long declared) {
    this.route = route;
    this.request = route.request();
    this.endpoint = endpoint;
    this.limits = limits;
    this.lane = lane;
    this.declared = declared;
    this.exchange = new Exchange(System.nanoTime(), TimeBudget.parse(request.getParam("timeout")));
    this.context = route.vertx().getOrCreateContext();
  }

  void begin() {
    route.addEndHandler(ended -> over());
    if (declared > limits.longest()) {
      handOn(Exchange.State.TOO_LARGE);
      return;
    }
    long wait = exchange.budget().usable().toMillis() + 1;
    timer = route.vertx().setTimer(wait, expired -> giveUp());
    request.pause();
    exchange.holdsRoom(
        lane.room().ask(Math.max(declared, LEAST_UNITS), () -> onContext(this::take)));
  }

  private void take() {
    if (handedOn) {
      return;
    }
    request.handler(this::add);
    request.endHandler(ended -> whole());
    acceptExpected();
    request.resume();
  }

  private void add(Buffer piece) {
    if (handedOn) {
      return;
    }
    exchange.body().add(piece);
    if (exchange.body().length() > limits.longest()) {
      handOn(Exchange.State.TOO_LARGE);
    }
  }

  private void whole() {
    if (!handedOn) {
      long units = Math.max(exchange.body().length(), LEAST_UNITS);
      exchange.holdsTurn(
          lane.turn().ask(units, () -> onContext(() -> handOn(Exchange.State.WHOLE))));
    }
  }

  /** Answers late, but with the uid: where no byte was read yet, the head is still to come. */
  private void giveUp() {
    if (exchange.body().length() > 0) {
      handOn(Exchange.State.LATE);
      return;
    }
    request.handler(
        piece -> {
          add(piece);
          if (exchange.body().hasHead()) {
            handOn(Exchange.State.LATE);
          }
        });
    request.endHandler(ended -> handOn(Exchange.State.LATE));
    acceptExpected();
    request.resume();
  }

  private void handOn(Exchange.State state) {
    if (handedOn) {
      return;
    }
    handedOn = true;
    cancelTimer();
    exchange.become(state);
    if (state != Exchange.State.WHOLE) {
      exchange.body().drop();
    }
    context
        .executeBlocking(this::judge, false)
        .onSuccess(reply -> ValidateRoute.send(route.response(), reply))
        .onFailure(
            broken ->
                ValidateRoute.send(
                    route.response(),
                    endpoint.refuse(HttpResponseStatus.INTERNAL_SERVER_ERROR, "the guard failed")));
  }

  private ValidateEndpoint.Reply judge() {
    if (!exchange.begin()) {
      return endpoint.refuse(HttpResponseStatus.REQUEST_TIMEOUT, "the client is gone");
    }
    try {
      return endpoint.reply(exchange);
    } finally {
      exchange.end();
    }
  }

  /**
   * Somebody who sends without end does not keep the connection. In HTTP/2 flow control stops such
   * a stream, and others share the connection.
   */
  private void over() {
    cancelTimer();
    handedOn = true;
    exchange.clientIsDone();
    if (!request.isEnded() && request.version() != HttpVersion.HTTP_2) {
      long unusedTimer = route.vertx().setTimer(HANG_UP_MILLIS, waited -> hangUp());
    }
  }

  private void hangUp() {
    if (!request.isEnded()) {
      var unusedClosing = request.connection().close();
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      boolean unused = route.vertx().cancelTimer(timer);
      timer = null;
    }
  }

  private void acceptExpected() {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private void onContext(Runnable task) {
    if (Vertx.currentContext() == context) {
      task.run();
    } else {
      context.runOnContext(ignored -> task.run());
    }
  }
}
