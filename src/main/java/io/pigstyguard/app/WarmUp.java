package io.pigstyguard.app;

import io.pigstyguard.admission.ValidateEndpoint;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Judges a built-in inventory before the service listens, then a large one, and shakes hands with
 * it before it is ready: the first request of a cold JVM would take longer than an API server likes
 * to wait, and the first large one several times the processor time of those that follow. None of
 * it is counted or logged.
 */
@Singleton
@Default
@Readiness
class WarmUp implements HealthCheck {
  private static final int ROUNDS = 150;
  private static final long LONGEST = Duration.ofMillis(1500).toNanos();
  private static final int LARGE_ROUNDS = 5;
  private static final long LONGEST_LARGE = Duration.ofMillis(800).toNanos();
  private static final int HANDSHAKES = 5;
  private static final int CONNECT_MILLIS = 3000;
  private static final String ANY_ADDRESS = "0.0.0.0";

  private final Vertx vertx;
  private final HttpServer server;
  private volatile boolean over;

  WarmUp(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  void start(@Observes StartupEvent event, ValidateEndpoint endpoint) {
    WarmUpReviews reviews = new WarmUpReviews();
    rehearse(endpoint, reviews.small(), ROUNDS, LONGEST);
    rehearse(endpoint, reviews.large(), LARGE_ROUNDS, LONGEST_LARGE);
  }

  private static void rehearse(ValidateEndpoint endpoint, Buffer body, int rounds, long longest) {
    long start = System.nanoTime();
    for (int round = 0; round < rounds && System.nanoTime() - start < longest; round++) {
      Buffer unused = endpoint.rehearse(body);
    }
  }

  void connect(@ObservesAsync HttpsServerStart started) {
    HttpClientOptions trusting =
        new HttpClientOptions()
            .setSsl(true)
            .setTrustAll(true)
            .setVerifyHost(false)
            .setKeepAlive(false)
            .setConnectTimeout(CONNECT_MILLIS);
    HttpClient client =
        vertx
            .httpClientBuilder()
            .with(trusting)
            .withConnectHandler(connection -> connection.exceptionHandler(refused -> {}))
            .build();
    String host = started.options().getHost();
    RequestOptions nowhere =
        new RequestOptions()
            .setHost(ANY_ADDRESS.equals(host) ? "127.0.0.1" : host)
            .setPort(server.getSecurePort())
            .setTimeout(CONNECT_MILLIS)
            .setURI("/warm-up");
    connect(client, nowhere, HANDSHAKES)
        .onComplete(
            done -> {
              over = true;
              var unusedClosing = client.close();
            });
  }

  /** Goes on after a refusal, which is all that the service has where clients must be known. */
  private static Future<Void> connect(HttpClient client, RequestOptions to, int times) {
    Future<Void> once =
        client.request(to).compose(HttpClientRequest::send).compose(response -> response.end());
    return times <= 1 ? once : once.transform(done -> connect(client, to, times - 1));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("warm-up").status(over).build();
  }
}
