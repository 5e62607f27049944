package io.pigstyguard.connection;

import io.vertx.core.http.HttpServerOptions;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open connections of a server. There are at most so many that have not had an answer yet, and
 * so many in all; one more closes the one that has kept the server waiting for longest, so that
 * nobody keeps others out by being idle. Thread-safe.
 */
public final class Connections {
  private static final long HEAP_PER_CONNECTION = 256 << 10;
  private static final int FEWEST = 400;

  private final int mostUnproven;
  private final int most;
  private final Set<Connection> unproven = new LinkedHashSet<>();
  private final Set<Connection> proven = new LinkedHashSet<>();

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
    return unproven.size() + proven.size();
  }

  void opened(Connection connection) {
    Connection victim;
    synchronized (this) {
      victim = victim(connection);
      unproven.add(connection);
      forget(victim);
    }
    if (victim != null) {
      victim.close();
    }
  }

  /** It has had an answer; of those, the one that had its last answer first is the oldest. */
  synchronized void answered(Connection connection) {
    if (unproven.remove(connection) || proven.remove(connection)) {
      proven.add(connection);
    }
  }

  synchronized void closed(Connection connection) {
    forget(connection);
  }

  private void forget(@Nullable Connection connection) {
    if (connection != null) {
      unproven.remove(connection);
      proven.remove(connection);
    }
  }

  /** Who has to go so that there is room for a new one: perhaps the new one itself. */
  private @Nullable Connection victim(Connection opening) {
    if (unproven.size() < mostUnproven && size() < most) {
      return null;
    }
    Connection idle = oldestIdle(unproven);
    if (idle == null && size() >= most) {
      idle = oldestIdle(proven);
    }
    return idle == null ? opening : idle;
  }

  private static @Nullable Connection oldestIdle(Set<Connection> connections) {
    for (Connection connection : connections) {
      if (connection.isIdle()) {
        return connection;
      }
    }
    return null;
  }
}
