package io.pigstyguard.report;

import java.io.IOException;
import java.io.Writer;

/** The formats in which a check's findings can be had. */
public enum Format {
  TEXT {
    @Override
    public Report open(Writer out, ReportSettings settings) {
      return new TextReport(out, settings);
    }
  },
  JSON {
    @Override
    public Report open(Writer out, ReportSettings settings) throws IOException {
      return new JsonReport(out);
    }
  },
  SARIF {
    @Override
    public Report open(Writer out, ReportSettings settings) throws IOException {
      return new SarifReport(out, settings);
    }
  },
  JUNIT {
    @Override
    public Report open(Writer out, ReportSettings settings) throws IOException {
      return new JunitReport(out, settings);
    }
  },
  GITHUB {
    @Override
    public Report open(Writer out, ReportSettings settings) {
      return new GithubReport(out);
    }
  },
  MARKDOWN {
    @Override
    public Report open(Writer out, ReportSettings settings) {
      return new MarkdownReport(out, settings);
    }
  };

  /** Starts a report; it writes to {@code out} and neither flushes nor closes it. */
  public abstract Report open(Writer out, ReportSettings settings) throws IOException;
}
