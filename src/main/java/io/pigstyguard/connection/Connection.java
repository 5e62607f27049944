package io.pigstyguard.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, on the plain side of its TLS handler. It is closed when its first request is not
 * there in time, when a later request's head does not come to its end, or when the client does not
 * take an answer. What happens in between is up to who reads the body.
 */
final class Connection extends ChannelDuplexHandler {
  private static final long HEAD_SECONDS = 5;
  private static final long ANSWER_SECONDS = 5;

  /** What Vert.x calls the handler that turns messages into requests. */
  private static final String VERTX = "handler";

  /** What a connection waits for. */
  private enum Phase {
    /** A head whose time runs. */
    HEAD,
    /** The first byte of another head, which may take its time. */
    IDLE,
    /** The end of a body. */
    BODY,
    /** Our answer, or its way to the client. */
    ANSWER
  }

  private final Connections connections;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Future<?> deadline;
  private volatile Phase phase = Phase.HEAD;

  Connection(Connections connections) {
    this.connections = connections;
  }

  /** Whether it waits for us and not we for it. */
  boolean isServed() {
    return phase == Phase.ANSWER;
  }

  void close() {
    ChannelHandlerContext open = context;
    if (open != null) {
      var unusedClosing = open.channel().close();
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    setDeadline(HEAD_SECONDS);
    var unused = added.channel().closeFuture().addListener(closed -> over());
    connections.opened(this);
  }

  /** Vert.x builds its part of the pipeline on this event, before which ours has its place. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    super.userEventTriggered(ctx, event);
    ChannelPipeline pipeline = ctx.pipeline();
    if (event instanceof SslHandshakeCompletionEvent handshake
        && handshake.isSuccess()
        && pipeline.get(VERTX) != null) {
      pipeline.addBefore(VERTX, "reviews", new Messages());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) throws Exception {
    if (phase == Phase.IDLE) {
      enter(Phase.HEAD, HEAD_SECONDS);
    }
    super.channelRead(ctx, bytes);
  }

  private void enter(Phase next, long seconds) {
    phase = next;
    setDeadline(seconds);
  }

  private void setDeadline(long seconds) {
    if (deadline != null) {
      boolean unused = deadline.cancel(false);
      deadline = null;
    }
    if (seconds > 0 && context != null) {
      deadline = context.executor().schedule((Runnable) this::close, seconds, TimeUnit.SECONDS);
    }
  }

  private void answered(boolean whole) {
    if (whole) {
      connections.answered(this);
      enter(Phase.IDLE, 0);
    }
  }

  private void over() {
    setDeadline(0);
    connections.closed(this);
  }

  /** What comes and goes as messages of HTTP. */
  private final class Messages extends ChannelDuplexHandler {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      if (message instanceof HttpRequest) {
        enter(Phase.BODY, 0);
      }
      if (message instanceof LastHttpContent && phase == Phase.BODY) {
        enter(Phase.ANSWER, 0);
      }
      super.channelRead(ctx, message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      if (!(message instanceof LastHttpContent)) {
        super.write(ctx, message, promise);
        return;
      }
      enter(Phase.ANSWER, ANSWER_SECONDS);
      ChannelPromise told = promise.unvoid();
      var unused = told.addListener(written -> answered(written.isSuccess()));
      super.write(ctx, message, told);
    }
  }
}
