package io.pigstyguard.cli;

/** Ends a command with exit code 2 and one line that says why. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableException(String line) {
    super(line, null, false, false);
  }
}
