package io.pigstyguard.siege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The tables of what came of a siege, as Markdown in {@code target/siege.md}. */
final class Ledger {
  private static final Path FILE = Path.of("target/siege.md");

  private Ledger() {}

  /** Begins a table. */
  static void table(String title, String... columns) {
    write("\n## " + title + "\n\n");
    row((Object[]) columns);
    write("|" + "---|".repeat(columns.length) + "\n");
  }

  static void row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(String.valueOf(cell).replaceAll("[\\s|]+", " ")).append(" |");
    }
    write(row + "\n");
  }

  private static synchronized void write(String text) {
    try {
      Files.writeString(FILE, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
