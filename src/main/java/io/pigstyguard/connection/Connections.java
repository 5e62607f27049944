package io.pigstyguard.connection;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The open connections of a server. There are at most so many that have not had an answer yet, and
 * so many in all; one more closes another of the address that has most of them, so that nobody
 * keeps others out, neither by being idle nor by being many. Thread-safe.
 */
public final class Connections {
  private static final long HEAP_PER_CONNECTION = 256 << 10;
  private static final int FEWEST = 400;

  private final int mostUnproven;
  private final int most;
  private final Map<InetAddress, Source> sources = new HashMap<>();
  private final Map<EventExecutor, Handshakes> handshakes = new ConcurrentHashMap<>();
  private int unproven;
  private int proven;

  /**
   * No connections yet.
   *
   * @param mostUnproven how many may be open that have not had an answer
   * @param most how many may be open in all
   */
  public Connections(int mostUnproven, int most) {
    this.mostUnproven = mostUnproven;
    this.most = most;
  }

  /** As many as suit a heap, in bytes: 512 without an answer and 1,024 in all for 128 MiB. */
  public static Connections forHeap(long heap) {
    int unproven = (int) Math.min(Math.max(heap / HEAP_PER_CONNECTION, FEWEST), 10_000);
    return new Connections(unproven, 2 * unproven);
  }

  /** Has a server over TLS keep its connections here. */
  public void watch(HttpServerOptions options) {
    options.setSslEngineOptions(new WatchedEngineOptions(this));
  }

  /** Connections that are open. */
  public synchronized int size() {
    return unproven + proven;
  }

  /** Those of an event loop that wait for a turn. */
  Handshakes handshakes(EventExecutor loop) {
    return handshakes.computeIfAbsent(loop, Handshakes::new);
  }

  void opened(Connection connection) {
    Connection victim;
    synchronized (this) {
      Source source = sources.computeIfAbsent(connection.source(), unseen -> new Source());
      victim = victim(source, connection);
      source.opened(connection);
      unproven++;
      if (victim != null) {
        forget(victim);
      }
    }
    if (victim != null) {
      victim.close();
    }
  }

  /** It has had an answer; of those, the one that had its last answer first is the oldest. */
  synchronized void answered(Connection connection) {
    Source source = sources.get(connection.source());
    if (source != null && source.answered(connection)) {
      unproven--;
      proven++;
    }
  }

  synchronized void closed(Connection connection) {
    forget(connection);
  }

  private void forget(Connection connection) {
    Source source = sources.get(connection.source());
    if (source == null) {
      return;
    }
    unproven -= source.forgetUnproven(connection) ? 1 : 0;
    proven -= source.forgetProven(connection) ? 1 : 0;
    if (source.size() == 0) {
      sources.remove(connection.source());
    }
  }

  /** Who has to go so that there is room for a new one: perhaps the new one itself. */
  private @Nullable Connection victim(Source own, Connection opening) {
    boolean full = size() >= most;
    if (unproven < mostUnproven && !full) {
      return null;
    }
    Source largest = own;
    for (Source other : sources.values()) {
      largest = size(other, full) > size(largest, full) ? other : largest;
    }
    Connection victim = largest.oldestIdle(full);
    if (victim == null && largest != own) {
      victim = largest.newestBegun();
    }
    return victim == null ? opening : victim;
  }

  private static int size(Source source, boolean full) {
    return full ? source.size() : source.unproven();
  }
}
