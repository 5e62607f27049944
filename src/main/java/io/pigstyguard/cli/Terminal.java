package io.pigstyguard.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes.
 *
 * @param colour whether {@code out} shows colours: a terminal, and NO_COLOR is not set
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour) {
  /** The streams of the process. */
  static Terminal system() {
    return new Terminal(System.in, System.out, System.err, Ansi.AUTO.enabled());
  }

  /** Standard output for texts of any size, always UTF-8. */
  Writer writer() {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** Says on standard error what went wrong, in one line. */
  void complain(String line) {
    byte[] text = ("pigsty-guard: " + line + "\n").getBytes(StandardCharsets.UTF_8);
    err.write(text, 0, text.length);
    err.flush();
  }
}
