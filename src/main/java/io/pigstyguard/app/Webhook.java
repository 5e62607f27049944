package io.pigstyguard.app;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The webhook from its start to its end. */
public final class Webhook implements QuarkusApplication {
  /**
   * Runs the webhook until it is stopped.
   *
   * @return why it did not start, in one line; null when it did
   */
  public static @Nullable String serve() {
    AtomicReference<@Nullable Throwable> stopped = new AtomicReference<>();
    try {
      Quarkus.run(Webhook.class, (code, thrown) -> stopped.set(thrown));
    } catch (LinkageError e) {
      stopped.set(e); // what the configuration's own start throws
    }
    Throwable thrown = stopped.get();
    return thrown == null ? null : StartProblem.line(thrown);
  }

  /** Begins when all ports are open. */
  @Override
  public int run(String... args) {
    Arc.container().instance(Announcement.class).get().announce();
    Quarkus.waitForExit();
    return 0;
  }
}
