package io.pigstyguard.app;

import io.pigstyguard.tls.CertificateProblem;
import io.pigstyguard.tls.ClientAuthorities;
import io.pigstyguard.tls.ClientTrustManager;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Where authorities of clients are set, only clients with a certificate of theirs get through the
 * handshake of the HTTPS server. The management port takes no part.
 */
@ApplicationScoped
public class ClientWiring implements HttpServerOptionsCustomizer {
  private static final Logger LOG = Logger.getLogger(ClientWiring.class);

  private final SettingsReader settings;
  private final CertificateUpkeep upkeep;

  ClientWiring(SettingsReader settings, CertificateUpkeep upkeep) {
    this.settings = settings;
    this.upkeep = upkeep;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    Path file = settings.clientAuthorities();
    if (file == null) {
      return;
    }
    ClientAuthorities authorities = new ClientAuthorities(file);
    ClientTrustManager clients = trusting(authorities);
    options.setClientAuth(ClientAuth.REQUIRED);
    options.setTrustOptions(TrustOptions.wrap(clients));
    upkeep.repeat(
        () -> {
          List<X509Certificate> changed = authorities.changed();
          if (changed != null) {
            clients.trust(changed);
            LOG.infof("clients of %d authorities are let in from now on", changed.size());
          }
        });
  }

  /**
   * Looks whether the authorities can be used.
   *
   * @throws ConfigurationException when they cannot
   */
  void check() {
    Path file = settings.clientAuthorities();
    if (file != null) {
      var unused = trusting(new ClientAuthorities(file));
    }
  }

  private ClientTrustManager trusting(ClientAuthorities authorities) {
    try {
      return new ClientTrustManager(authorities.read(), settings.clientNames());
    } catch (CertificateProblem e) {
      throw new ConfigurationException("pigsty-guard.clients.ca: " + e.getMessage());
    }
  }
}
