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
 * A TLS handler that goes on with its handshake when it is its turn, and puts a {@link Connection}
 * behind itself. Whatever arrives before the handshake is over waits for a turn, not the first
 * message alone: a client may send that in pieces. What waits is held, and beyond about one record
 * of TLS no more is read meanwhile.
 */
final class WatchedSslHandler extends SslHandler {
  private static final int MOST_HELD = 16 << 10;

  private final Connections connections;
  private final Connection connection;
  private final List<ByteBuf> held = new ArrayList<>();
  private final Runnable turn = this::goOn;
  private @Nullable ChannelHandlerContext context;
  private int heldBytes;
  private boolean stopped;

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
    if (!(message instanceof ByteBuf bytes) || (isShaken() && held.isEmpty())) {
      super.channelRead(ctx, message);
      return;
    }
    held.add(bytes);
    heldBytes += bytes.readableBytes();
    if (heldBytes > MOST_HELD && ctx.channel().config().isAutoRead()) {
      stopped = true;
      var unused = ctx.channel().config().setAutoRead(false);
    }
    if (held.size() == 1) {
      connection.awaitTurn();
      connections.handshakes(ctx.executor()).await(connection.source(), turn);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
    if (held.isEmpty()) {
      super.channelReadComplete(ctx);
    } else {
      // The handler of TLS would read on by itself.
      ctx.fireChannelReadComplete();
    }
  }

  private boolean isShaken() {
    return handshakeFuture().isDone();
  }

  private void goOn() {
    if (context == null) {
      return;
    }
    connection.takeTurn();
    List<ByteBuf> arrived = List.copyOf(held);
    held.clear();
    heldBytes = 0;
    if (stopped) {
      stopped = false;
      // Before it is passed on, so that what is decided on it holds.
      var unused = context.channel().config().setAutoRead(true);
    }
    try {
      for (ByteBuf bytes : arrived) {
        super.channelRead(context, bytes);
      }
      super.channelReadComplete(context);
    } catch (Exception e) {
      context.fireExceptionCaught(e);
    }
  }

  @Override
  public void handlerRemoved0(ChannelHandlerContext ctx) throws Exception {
    connections.handshakes(ctx.executor()).withdraw(connection.source(), turn);
    held.forEach(ReferenceCountUtil::release);
    held.clear();
    super.handlerRemoved0(ctx);
  }
}
