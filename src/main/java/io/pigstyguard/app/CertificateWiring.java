package io.pigstyguard.app;

import io.pigstyguard.tls.Authority;
import io.pigstyguard.tls.ManagedCertificates;
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

  private final SettingsReader settings;
  private final CertificateUpkeep upkeep;

  CertificateWiring(SettingsReader settings, CertificateUpkeep upkeep) {
    this.settings = settings;
    this.upkeep = upkeep;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    if (options.getKeyCertOptions() == null) {
      ServingKeyManager keys = selfSigned();
      if (settings.certificateMode() == CertificateMode.MANAGED) {
        ManagedCertificates managed = settings.managedCertificates();
        upkeep.start(managed.reconciler(upkeep.client(), keys, upkeep.clock()));
      }
      upkeep.measure(keys);
      options.setKeyCertOptions(KeyCertOptions.wrap(keys));
    }
  }

  /** For a machine of one's own, and until managed certificates are there. */
  private ServingKeyManager selfSigned() {
    Instant now = upkeep.clock().instant();
    return new ServingKeyManager(Authority.create(now, VALIDITY).issue(NAMES, now, VALIDITY));
  }
}
