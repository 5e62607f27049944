package io.pigstyguard.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where commands are typed: a folder and an environment. */
record Terminal(Path folder, Map<String, String> environment) {
  private static final int LONGEST_MINUTES = 5;

  /** What a command showed, its two streams as one, and its exit status. */
  record Shown(int status, String text) {}

  Terminal {
    environment = Map.copyOf(environment);
  }

  Terminal in(Path other) {
    return new Terminal(other, environment);
  }

  Terminal with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Terminal(folder, more);
  }

  /** Runs a command line of bash. */
  Shown run(String command) {
    return run(command, "");
  }

  /** Runs a command line of bash with a text as its input. */
  Shown run(String command, String input) {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("does not end: " + command);
      }
      return new Shown(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted: " + command, e);
    }
  }

  /** Runs a command line that has to succeed; what it shows. */
  String get(String command) {
    return get(command, "");
  }

  /** Runs a command line, with an input, that has to succeed; what it shows. */
  String get(String command, String input) {
    Shown shown = run(command, input);
    if (shown.status() != 0) {
      throw new AssertionError(
          "`%s` exits %d:%n%s".formatted(command, shown.status(), shown.text()));
    }
    return shown.text();
  }
}
