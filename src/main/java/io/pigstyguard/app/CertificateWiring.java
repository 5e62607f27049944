package io.pigstyguard.app;

import io.pigstyguard.connection.Connections;
import io.pigstyguard.tls.Authority;
import io.pigstyguard.tls.CertificateProblem;
import io.pigstyguard.tls.Leaf;
import io.pigstyguard.tls.ManagedCertificates;
import io.pigstyguard.tls.MountedCertificate;
import io.pigstyguard.tls.ServingKeyManager;
import io.pigstyguard.tls.ServingPair;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives the HTTPS server its certificate, unless Quarkus' own settings name one. */
@ApplicationScoped
public class CertificateWiring implements HttpServerOptionsCustomizer {
  private static final Logger LOG = Logger.getLogger(CertificateWiring.class);
  private static final Duration VALIDITY = Duration.ofDays(365);
  private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1");

  private final SettingsReader settings;
  private final CertificateUpkeep upkeep;
  private final Connections connections = Connections.forHeap(Runtime.getRuntime().maxMemory());

  CertificateWiring(SettingsReader settings, CertificateUpkeep upkeep) {
    this.settings = settings;
    this.upkeep = upkeep;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    TlsFloor.raise(options);
    connections.watch(options);
    if (options.getKeyCertOptions() == null) {
      ServingKeyManager keys =
          switch (settings.certificateMode()) {
            case SELF_SIGNED -> selfSigned();
            case MOUNTED -> mounted();
            case MANAGED -> managed(settings.managedCertificates());
          };
      upkeep.measure(keys);
      options.setKeyCertOptions(KeyCertOptions.wrap(keys));
    }
  }

  private ServingKeyManager selfSigned() {
    ServingKeyManager keys = new ServingKeyManager(issue(LOCAL_NAMES));
    upkeep.repeat(
        () -> {
          if (keys.serving() instanceof Leaf leaf
              && !upkeep.clock().instant().isBefore(leaf.renewal())) {
            keys.serve(issue(LOCAL_NAMES));
          }
        });
    return keys;
  }

  /**
   * Looks whether mounted files can be served.
   *
   * @throws ConfigurationException when they cannot
   */
  void check() {
    if (settings.certificateMode() == CertificateMode.MOUNTED) {
      var unused = first(files());
    }
  }

  private MountedCertificate files() {
    return new MountedCertificate(settings.certificateFile(), settings.keyFile(), upkeep.clock());
  }

  private static ServingPair first(MountedCertificate files) {
    try {
      return files.read();
    } catch (CertificateProblem e) {
      throw new ConfigurationException("pigsty-guard.certificates: " + e.getMessage());
    }
  }

  private ServingKeyManager mounted() {
    MountedCertificate files = files();
    ServingKeyManager keys = new ServingKeyManager(first(files));
    upkeep.repeat(
        () -> {
          ServingPair changed = files.changed();
          if (changed != null) {
            keys.serve(changed);
            LOG.infof("a new certificate is served, valid until %s", changed.expiry());
          }
        });
    return keys;
  }

  /** Until the authority is known, a certificate that nobody trusts; we are not ready then. */
  private ServingKeyManager managed(ManagedCertificates managed) {
    ServingKeyManager keys = new ServingKeyManager(issue(managed.names()));
    upkeep.reconcile(managed.reconciler(upkeep.client(), keys, upkeep.clock()));
    return keys;
  }

  private Leaf issue(List<String> names) {
    Instant now = upkeep.clock().instant();
    return Authority.create(now, VALIDITY).issue(names, now, VALIDITY);
  }
}
