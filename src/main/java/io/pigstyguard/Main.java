package io.pigstyguard;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Runs the command line and exits with its code. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... args) {
    System.exit(args.length);
  }
}
