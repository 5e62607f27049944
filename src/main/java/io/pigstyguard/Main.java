package io.pigstyguard;

import io.pigstyguard.app.Webhook;
import io.pigstyguard.cli.GuardCommandLine;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Runs the command line and exits with its code; the container starts only under {@code serve}. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... args) {
    System.exit(GuardCommandLine.run(Webhook::serve, args));
  }
}
