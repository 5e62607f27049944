package io.pigstyguard.connection;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The open connections from one address, each kind from the oldest to the newest. */
final class Source {
  private final Set<Connection> unproven = new LinkedHashSet<>();
  private final Set<Connection> proven = new LinkedHashSet<>();

  int size() {
    return unproven.size() + proven.size();
  }

  /** How many have not had an answer yet. */
  int unproven() {
    return unproven.size();
  }

  void opened(Connection connection) {
    unproven.add(connection);
  }

  /** Whether it was the first answer. */
  boolean answered(Connection connection) {
    boolean first = unproven.remove(connection);
    if (first || proven.remove(connection)) {
      proven.add(connection);
    }
    return first;
  }

  /** Whether it was one without an answer. */
  boolean forgetUnproven(Connection connection) {
    return unproven.remove(connection);
  }

  /** Whether it was one with an answer. */
  boolean forgetProven(Connection connection) {
    return proven.remove(connection);
  }

  /**
   * The one that has kept the server waiting for longest, if any does.
   *
   * @param all whether also of those that have had an answer, after the others
   */
  @Nullable Connection oldestIdle(boolean all) {
    Connection oldest = oldestIdle(unproven);
    return oldest == null && all ? oldestIdle(proven) : oldest;
  }

  private static @Nullable Connection oldestIdle(Set<Connection> connections) {
    for (Connection connection : connections) {
      if (connection.isIdle()) {
        return connection;
      }
    }
    return null;
  }

  /** The last of those that have not come to a request yet. */
  @Nullable Connection newestBegun() {
    Connection newest = null;
    for (Connection connection : unproven) {
      newest = connection.isOnlyBegun() ? connection : newest;
    }
    return newest;
  }
}
