package io.pigstyguard.report;

import java.io.IOException;

/** One format of what was found, written file by file. */
public interface Report {
  void add(FileReport file) throws IOException;

  /** Writes what comes last; the report takes no more files. */
  void finish() throws IOException;
}
