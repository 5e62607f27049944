package io.pigstyguard.connection;

import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, on the plain side of its TLS handler. It is closed when its first request is not
 * there in time, when a later request's head does not come to its end, or when the client does not
 * take an answer. What happens in between is up to who reads the body. Requests are let through one
 * at a time.
 */
final class Connection extends ChannelDuplexHandler {
  private static final long HEAD_SECONDS = 5;
  private static final long ANSWER_SECONDS = 5;

  /**
   * How long nobody is taken for idle after it has connected or shaken hands, counted by the event
   * loop: a busy one has not yet read what an honest client has long sent.
   */
  private static final long GRACE_MILLIS = 100;

  /** What Vert.x calls the handler that turns messages into requests. */
  private static final String VERTX = "handler";

  /** What a connection waits for. */
  private enum Phase {
    /** Its turn to go on with its handshake. */
    TURN,
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
  private InetAddress source = InetAddress.getLoopbackAddress();
  private @Nullable ChannelHandlerContext context;
  private @Nullable Future<?> deadline;
  private volatile Phase phase = Phase.HEAD;
  private volatile boolean graceOver;
  private boolean hadTurn;

  Connection(Connections connections) {
    this.connections = connections;
  }

  /** Where it comes from; the loopback when that is not known. */
  InetAddress source() {
    return source;
  }

  /** Whether we wait for it, and not it for us. */
  boolean isIdle() {
    return graceOver && phase != Phase.ANSWER && phase != Phase.TURN;
  }

  /** Whether nothing is lost with it but a beginning. */
  boolean isOnlyBegun() {
    return phase == Phase.TURN || phase == Phase.HEAD;
  }

  /** Some of its handshake has arrived; its time runs on. */
  void awaitTurn() {
    phase = Phase.TURN;
  }

  /** It is its turn. Only the first one gives it grace: others may come as often as it likes. */
  void takeTurn() {
    phase = Phase.HEAD;
    if (context != null && !hadTurn) {
      hadTurn = true;
      beginGrace(context);
    }
  }

  private void beginGrace(ChannelHandlerContext ctx) {
    graceOver = false;
    var unused =
        ctx.executor().schedule(() -> graceOver = true, GRACE_MILLIS, TimeUnit.MILLISECONDS);
  }

  void close() {
    ChannelHandlerContext open = context;
    if (open == null) {
      return;
    }
    ChannelHandlerContext tls = open.pipeline().context(SslHandler.class);
    if (phase == Phase.ANSWER && tls != null) {
      // Vert.x and TLS would both wait until the client has taken what it does not take.
      var unusedAbort = tls.close();
    } else {
      var unusedClosing = open.channel().close();
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    if (added.channel().remoteAddress() instanceof InetSocketAddress remote
        && remote.getAddress() != null) {
      source = remote.getAddress();
    }
    setDeadline(HEAD_SECONDS);
    beginGrace(added);
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
      beginGrace(ctx);
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

  /**
   * What comes and goes as messages of HTTP. A request that comes before the answer to the one
   * before it was taken is held back, and nothing more is read: else a client that sends many and
   * takes no answer would have us hold all of the answers.
   */
  private final class Messages extends ChannelDuplexHandler {
    private final Deque<Object> held = new ArrayDeque<>();
    private boolean stopped;
    private boolean passing;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      if (held.isEmpty() && !isTooEarly(message)) {
        pass(ctx, message);
      } else {
        held.add(message);
        stop(ctx);
      }
    }

    /** Again with each message, since Vert.x may have resumed the reading for its own reasons. */
    private void stop(ChannelHandlerContext ctx) {
      ChannelConfig config = ctx.channel().config();
      if (config.isAutoRead()) {
        var unused = config.setAutoRead(false);
        stopped = true;
      }
    }

    private boolean isTooEarly(Object message) {
      return phase == Phase.ANSWER && message instanceof HttpRequest;
    }

    private void pass(ChannelHandlerContext ctx, Object message) {
      if (message instanceof HttpRequest) {
        enter(Phase.BODY, 0);
      }
      if (message instanceof LastHttpContent && phase == Phase.BODY) {
        enter(Phase.ANSWER, 0);
      }
      ctx.fireChannelRead(message);
    }

    /** The answer was taken: on to the next request, if it is here. */
    private void goOn(ChannelHandlerContext ctx) {
      if (held.isEmpty() || passing) {
        return;
      }
      passing = true;
      if (stopped) {
        stopped = false;
        // Before they are passed on, so that what Vert.x decides on them holds.
        var unused = ctx.channel().config().setAutoRead(true);
      }
      for (Object next = held.peek(); next != null && !isTooEarly(next); next = held.peek()) {
        pass(ctx, held.remove());
      }
      passing = false;
      if (!held.isEmpty()) {
        stop(ctx);
      }
      ctx.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
      held.forEach(ReferenceCountUtil::release);
      held.clear();
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
      var unused =
          told.addListener(
              written -> {
                answered(written.isSuccess());
                goOn(ctx);
              });
      super.write(ctx, message, told);
    }
  }
}
