package io.pigstyguard.cli;

import io.pigstyguard.report.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A format and where it goes: an {@code --output} belongs to the {@code --format} before it. */
final class ReportTarget {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (default), json, sarif, junit, github or markdown; may be repeated, each with an"
              + " --output of its own behind it.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the format before it is written (default: standard output).")
  private @Nullable String output;

  Format format() {
    return format;
  }

  /** A file, or null for standard output. */
  @Nullable String output() {
    return output;
  }
}
