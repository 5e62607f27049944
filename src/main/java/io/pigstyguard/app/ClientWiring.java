package io.pigstyguard.app;

import io.pigstyguard.tls.CertificateProblem;
import io.pigstyguard.tls.ClientAuthorities;
import io.pigstyguard.tls.ClientTrustManager;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLSession;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where authorities of clients are set, only clients with a certificate of theirs get through the
 * handshake of the HTTPS server. The management port takes no part.
 */
@ApplicationScoped
public class ClientWiring implements HttpServerOptionsCustomizer {
  private static final Logger LOG = Logger.getLogger(ClientWiring.class);

  private final SettingsReader settings;
  private final CertificateUpkeep upkeep;
  private volatile @Nullable ClientTrustManager clients;

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
    ClientTrustManager known = trusting(authorities);
    clients = known;
    options.setClientAuth(ClientAuth.REQUIRED);
    options.setTrustOptions(TrustOptions.wrap(known));
    upkeep.repeat(
        () -> {
          List<X509Certificate> changed = authorities.changed();
          if (changed != null) {
            known.trust(changed);
            LOG.infof("clients of %d authorities are let in from now on", changed.size());
          }
        });
  }

  /** Before all else, ends connections of clients that the authorities of now would not let in. */
  void route(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(
            context -> {
              ClientTrustManager known = clients;
              HttpConnection connection = context.request().connection();
              SSLSession session = connection.sslSession();
              if (known == null || (session != null && known.trusts(session))) {
                context.next();
              } else {
                var unused = connection.close();
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
