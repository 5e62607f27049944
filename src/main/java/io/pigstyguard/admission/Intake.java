package io.pigstyguard.admission;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One body on its way in, and its answer on the way out. Runs on the event loop of its request. */
final class Intake implements Room.Guest {
  /** Longest time for a body to arrive; an API server sends it at once. */
  private static final long ARRIVAL_MILLIS = 5000;

  /** Longest time for the first bytes of a body that is too long anyway. */
  private static final long HEAD_MILLIS = 1000;

  private static final long HANG_UP_MILLIS = 1000;
  private static final long RELIEF_MILLIS = 100;

  private final RoutingContext route;
  private final HttpServerRequest request;
  private final ValidateEndpoint endpoint;
  private final Lane lane;
  private final long longest;
  private final Exchange exchange;
  private final Context context;
  private final Room.Tenant tenant;
  private @Nullable Long deadline;
  private @Nullable Long relief;
  private Quota.@Nullable Share glance;
  private boolean glancing;
  private boolean turnCame;
  private boolean handedOn;

  Intake(RoutingContext route, ValidateEndpoint endpoint, Lane lane, Exchange exchange) {
    this.route = route;
    this.request = route.request();
    this.endpoint = endpoint;
    this.lane = lane;
    this.longest = lane.longest();
    this.exchange = exchange;
    this.context = route.vertx().getOrCreateContext();
    this.tenant = lane.room().enter(this);
  }

  /**
   * Begins to read.
   *
   * @param declared length of the body in bytes, as the client says; of one that is too long only
   *     the head is awaited, in which the uid stands
   */
  void begin(long declared) {
    route.addEndHandler(ended -> exchangeHasEnded());
    boolean tooLong = declared > longest && declared < Long.MAX_VALUE;
    setDeadline(
        Math.min(millisLeft(), tooLong ? HEAD_MILLIS : ARRIVAL_MILLIS),
        tooLong ? Exchange.State.TOO_LARGE : Exchange.State.LATE);
    request.handler(this::pieceHasArrived);
    request.endHandler(ended -> bodyHasArrived());
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private void pieceHasArrived(Buffer piece) {
    if (handedOn) {
      return;
    }
    exchange.body().add(piece);
    if (exchange.body().length() > longest) {
      if (exchange.body().hasHead()) {
        handOn(Exchange.State.TOO_LARGE);
      }
    } else if (!tenant.makeRoom(piece.length())) {
      request.pause();
      awaitRoom();
    }
  }

  private void awaitRoom() {
    if (relief == null && !handedOn) {
      relief = route.vertx().setPeriodic(RELIEF_MILLIS, waited -> lane.room().relieve());
    }
  }

  @Override
  public void goOn() {
    onContext(
        () -> {
          cancelRelief();
          request.resume();
        });
  }

  @Override
  public void leave() {
    onContext(() -> handOn(Exchange.State.CROWDED_OUT));
  }

  private void bodyHasArrived() {
    if (handedOn) {
      return;
    }
    tenant.bodyHasArrived();
    setDeadline(millisLeft(), Exchange.State.LATE);
    exchange.holdsTurn(
        lane.askForTurn(exchange.body().length(), () -> onContext(this::turnHasCome)));
    if (!turnCame) {
      // Never at once: it could be over before the share is known that it has to give back.
      glance = lane.askForGlance(() -> context.runOnContext(ignored -> beginGlance()));
    }
  }

  private void turnHasCome() {
    turnCame = true;
    if (!glancing) {
      handOn(Exchange.State.WHOLE);
    }
  }

  /** A look into a body that waits, which can be answered at once if there is nothing to judge. */
  private void beginGlance() {
    if (handedOn || turnCame) {
      endGlance();
      return;
    }
    glancing = true;
    InputStream body = exchange.body().copy();
    context
        .executeBlocking(() -> endpoint.glance(exchange, body), false)
        .onComplete(
            seen -> {
              glancing = false;
              endGlance();
              if (seen.result() != null && !handedOn) {
                answer(seen.result());
              } else if (turnCame) {
                handOn(Exchange.State.WHOLE);
              }
            });
  }

  private void endGlance() {
    Quota.Share held = glance;
    if (held != null && !glancing) {
      held.giveBack();
    }
  }

  private void answer(Review review) {
    handedOn = true;
    cancelDeadline();
    tenant.leave();
    ValidateRoute.send(route.response(), endpoint.answer(exchange, review));
  }

  private long millisLeft() {
    long left = exchange.budget().usable().toNanos() - exchange.age();
    return Math.max(TimeUnit.NANOSECONDS.toMillis(left), 0) + 1;
  }

  private void setDeadline(long millis, Exchange.State late) {
    cancelDeadline();
    deadline = route.vertx().setTimer(millis, expired -> handOn(late));
  }

  private void handOn(Exchange.State state) {
    if (handedOn) {
      return;
    }
    handedOn = true;
    cancelDeadline();
    cancelRelief();
    endGlance();
    exchange.become(state);
    if (state != Exchange.State.WHOLE) {
      exchange.body().drop();
      tenant.leave();
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
    Lane.Running running = lane.begin(exchange);
    try {
      return endpoint.reply(exchange);
    } finally {
      running.end();
      exchange.end();
      tenant.leave();
    }
  }

  /**
   * The client has its answer or is gone. Somebody who sends without end does not keep the
   * connection.
   */
  private void exchangeHasEnded() {
    cancelDeadline();
    cancelRelief();
    endGlance();
    handedOn = true;
    exchange.clientIsDone();
    tenant.leave();
    if (!request.isEnded()) {
      request.resume();
      long unusedTimer = route.vertx().setTimer(HANG_UP_MILLIS, waited -> hangUp());
    }
  }

  private void hangUp() {
    if (!request.isEnded()) {
      var unusedClosing = request.connection().close();
    }
  }

  private void cancelDeadline() {
    if (deadline != null) {
      boolean unused = route.vertx().cancelTimer(deadline);
      deadline = null;
    }
  }

  private void cancelRelief() {
    if (relief != null) {
      boolean unused = route.vertx().cancelTimer(relief);
      relief = null;
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
