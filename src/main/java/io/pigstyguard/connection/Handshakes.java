package io.pigstyguard.connection;

import io.netty.util.concurrent.EventExecutor;
import java.net.InetAddress;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The order in which an event loop goes on with handshakes, each of which takes it a millisecond or
 * two: one at a time, by turns of the addresses that they come from, with a pause in which it
 * serves its other connections. So nobody waits for more handshakes than there are addresses,
 * however many one of these sends, and what has gone before its turn costs nothing. Belongs to one
 * event loop.
 */
final class Handshakes {
  private static final long PAUSE_MILLIS = 1;

  private final EventExecutor loop;
  private final Map<InetAddress, Set<Runnable>> waiting = new LinkedHashMap<>();
  private boolean pausing;

  Handshakes(EventExecutor loop) {
    this.loop = loop;
  }

  /**
   * Waits for a turn, which may come at once.
   *
   * @param goOn runs at its turn
   */
  void await(InetAddress source, Runnable goOn) {
    waiting.computeIfAbsent(source, unseen -> new LinkedHashSet<>()).add(goOn);
    if (!pausing) {
      goOnWithNext();
    }
  }

  /** Waits no longer, because the client has gone. */
  void withdraw(InetAddress source, Runnable goOn) {
    Set<Runnable> others = waiting.get(source);
    if (others != null && others.remove(goOn) && others.isEmpty()) {
      waiting.remove(source);
    }
  }

  private void goOnWithNext() {
    pausing = !waiting.isEmpty();
    if (pausing) {
      var unused = loop.schedule(this::goOnWithNext, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      next().run();
    }
  }

  private Runnable next() {
    Iterator<Map.Entry<InetAddress, Set<Runnable>>> turns = waiting.entrySet().iterator();
    Map.Entry<InetAddress, Set<Runnable>> turn = turns.next();
    turns.remove();
    Iterator<Runnable> ofAddress = turn.getValue().iterator();
    Runnable first = ofAddress.next();
    ofAddress.remove();
    if (ofAddress.hasNext()) {
      waiting.put(turn.getKey(), turn.getValue());
    }
    return first;
  }
}
