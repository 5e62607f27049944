package io.pigstyguard.app;

import io.pigstyguard.tls.Authority;
import io.pigstyguard.tls.ServingKeyManager;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Gives the HTTPS server its certificate, unless Quarkus' own settings name one. */
@ApplicationScoped
public class CertificateWiring implements HttpServerOptionsCustomizer {
  private static final Duration VALIDITY = Duration.ofDays(365);
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1");

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    if (options.getKeyCertOptions() == null) {
      Instant now = Instant.now();
      Authority authority = Authority.create(now, VALIDITY);
      ServingKeyManager keys = new ServingKeyManager(authority.issue(NAMES, now, VALIDITY));
      options.setKeyCertOptions(KeyCertOptions.wrap(keys));
    }
  }
}
