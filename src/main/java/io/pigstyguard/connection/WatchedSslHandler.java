package io.pigstyguard.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * A TLS handler that begins its handshake when it is its turn, and puts a {@link Connection} behind
 * itself. What comes before is held, and never more than one record of TLS: no client sends more
 * before it has had an answer.
 */
final class WatchedSslHandler extends SslHandler {
  private static final int MOST_HELD = 16 << 10;

  private final Connections connections;
  private final Connection connection;
  private final List<ByteBuf> held = new ArrayList<>();
  private final Runnable begin = this::begin;
  private @Nullable ChannelHandlerContext context;
  private int heldBytes;
  private boolean begun;

  WatchedSslHandler(
      SSLEngine engine, boolean startTls, Executor executor, Connections connections) {
    super(engine, startTls, executor);
    this.connections = connections;
    this.connection = new Connection(connections);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) throws Exception {
    super.handlerAdded(added);
    context = added;
    added.pipeline().addLast("connection", connection);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    if (begun || !(message instanceof ByteBuf bytes)) {
      super.channelRead(ctx, message);
      return;
    }
    held.add(bytes);
    heldBytes += bytes.readableBytes();
    if (held.size() == 1) {
      connection.awaitTurn();
      connections.handshakes(ctx.executor()).await(connection.source(), begin);
    } else if (heldBytes > MOST_HELD) {
      var unused = ctx.close();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
    if (begun) {
      super.channelReadComplete(ctx);
    } else {
      ctx.fireChannelReadComplete();
    }
  }

  private void begin() {
    if (context == null) {
      return;
    }
    begun = true;
    connection.beginHandshake();
    List<ByteBuf> hello = List.copyOf(held);
    held.clear();
    try {
      for (ByteBuf bytes : hello) {
        super.channelRead(context, bytes);
      }
      super.channelReadComplete(context);
    } catch (Exception e) {
      context.fireExceptionCaught(e);
    }
  }

  @Override
  public void handlerRemoved0(ChannelHandlerContext ctx) throws Exception {
    connections.handshakes(ctx.executor()).withdraw(connection.source(), begin);
    held.forEach(ReferenceCountUtil::release);
    held.clear();
    super.handlerRemoved0(ctx);
  }
}
