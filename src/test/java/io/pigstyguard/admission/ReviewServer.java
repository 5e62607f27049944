package io.pigstyguard.admission;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An entry of the service as it is in production, on a port of this machine, without TLS. */
final class ReviewServer {
  private static final long SECONDS = 20;

  private final Vertx vertx = Vertx.vertx();
  private final int port;

  ReviewServer(ValidateEndpoint endpoint, Lanes lanes, Duration longestWait) throws Exception {
    Router router = Router.router(vertx);
    router.route().handler(new ValidateRoute(Entry.NAMED, endpoint, lanes, longestWait));
    port =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get(SECONDS, TimeUnit.SECONDS)
            .actualPort();
  }

  int port() {
    return port;
  }

  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }
}
