package io.pigstyguard.connection;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolNegotiator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSessionContext;

/** A TLS context whose handlers are watched and take turns. */
final class WatchedSslContext extends SslContext {
  private final SslContext context;
  private final Connections connections;

  WatchedSslContext(SslContext context, Connections connections) {
    this.context = context;
    this.connections = connections;
  }

  @Override
  protected SslHandler newHandler(ByteBufAllocator alloc, boolean startTls, Executor executor) {
    return new WatchedSslHandler(newEngine(alloc), startTls, executor, connections);
  }

  @Override
  protected SslHandler newHandler(
      ByteBufAllocator alloc, String host, int port, boolean startTls, Executor executor) {
    return new WatchedSslHandler(newEngine(alloc, host, port), startTls, executor, connections);
  }

  @Override
  public boolean isClient() {
    return context.isClient();
  }

  @Override
  public List<String> cipherSuites() {
    return context.cipherSuites();
  }

  @Override
  @SuppressWarnings("deprecation")
  public ApplicationProtocolNegotiator applicationProtocolNegotiator() {
    return context.applicationProtocolNegotiator();
  }

  @Override
  public SSLEngine newEngine(ByteBufAllocator alloc) {
    return context.newEngine(alloc);
  }

  @Override
  public SSLEngine newEngine(ByteBufAllocator alloc, String host, int port) {
    return context.newEngine(alloc, host, port);
  }

  @Override
  public SSLSessionContext sessionContext() {
    return context.sessionContext();
  }
}
