package io.pigstyguard.connection;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslProvider;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.spi.tls.DefaultSslContextFactory;
import io.vertx.core.spi.tls.SslContextFactory;
import javax.net.ssl.SSLException;

/**
 * The TLS of the JDK, whose handlers tell of each connection that is accepted. Vert.x has no other
 * place where a connection can be seen before its handshake is over.
 */
final class WatchedEngineOptions extends JdkSSLEngineOptions {
  private final Connections connections;

  WatchedEngineOptions(Connections connections) {
    this.connections = connections;
  }

  @Override
  public JdkSSLEngineOptions copy() {
    return new WatchedEngineOptions(connections);
  }

  @Override
  public SslContextFactory sslContextFactory() {
    return new WatchedContextFactory(connections);
  }

  private static final class WatchedContextFactory extends DefaultSslContextFactory {
    private final Connections connections;

    WatchedContextFactory(Connections connections) {
      super(SslProvider.JDK, false);
      this.connections = connections;
    }

    @Override
    public SslContext create() throws SSLException {
      return new WatchedSslContext(super.create(), connections);
    }
  }
}
