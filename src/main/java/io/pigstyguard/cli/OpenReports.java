package io.pigstyguard.cli;

import io.pigstyguard.report.FileReport;
import io.pigstyguard.report.Report;
import io.pigstyguard.report.ReportSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The reports of one run, each going to its own place. */
final class OpenReports implements AutoCloseable {
  private final List<Writer> writers = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  /**
   * Starts the reports.
   *
   * @throws UnusableException when two share a place or a file cannot be written
   */
  static OpenReports open(Terminal terminal, List<ReportTarget> targets, ReportSettings settings) {
    Set<String> places = new HashSet<>();
    for (ReportTarget target : targets) {
      if (!places.add(target.output() == null ? "" : target.output())) {
        throw new UnusableException(
            "each --format but one must have an --output of its own behind it");
      }
    }
    OpenReports open = new OpenReports();
    try {
      for (ReportTarget target : targets) {
        Writer writer = writer(terminal, target);
        open.writers.add(writer);
        boolean colour = settings.colour() && target.output() == null;
        open.reports.add(target.format().open(writer, settings.withColour(colour)));
      }
    } catch (IOException e) {
      throw new UnusableException("a report cannot be written: " + Inputs.reason(e));
    }
    return open;
  }

  private static Writer writer(Terminal terminal, ReportTarget target) {
    if (target.output() == null) {
      return new BufferedWriter(terminal.writer(), 1 << 16);
    }
    try {
      return Files.newBufferedWriter(Path.of(target.output()));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new UnusableException(target.output() + ": cannot be written");
    }
  }

  void add(FileReport file) throws IOException {
    for (Report report : reports) {
      report.add(file);
    }
  }

  void finish() throws IOException {
    for (Report report : reports) {
      report.finish();
    }
    for (Writer writer : writers) {
      writer.flush();
    }
  }

  @Override
  public void close() {
    for (Writer writer : writers) {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UnusableException("a report cannot be written: " + Inputs.reason(e));
      }
    }
  }
}
