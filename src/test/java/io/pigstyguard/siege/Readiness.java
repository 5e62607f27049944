package io.pigstyguard.siege;

import io.pigstyguard.e2e.GuardProcess;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks again and again whether the service is ready, as a kubelet does. */
final class Readiness implements AutoCloseable {
  private static final long PAUSE = 250;

  /** A kubelet takes a pod for ready until it has got no answer so many times in a row. */
  private static final int MOST_UNANSWERED = 3;

  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicInteger asked = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Thread thread;

  Readiness(GuardProcess guard) {
    thread = new Thread(() -> repeat(guard), "readiness");
    thread.start();
  }

  int asked() {
    return asked.get();
  }

  /** What it said whenever it was not ready. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  private void repeat(GuardProcess guard) {
    int unanswered = 0;
    while (going.get()) {
      String problem = guard.unreadiness();
      asked.incrementAndGet();
      unanswered = problem.contains(HttpTimeoutException.class.getName()) ? unanswered + 1 : 0;
      boolean silent = unanswered > 0 && unanswered < MOST_UNANSWERED;
      if (!problem.isEmpty() && !silent && guard.isAlive()) {
        failures.add(problem);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    going.set(false);
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
