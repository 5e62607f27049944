package io.pigstyguard.report;

import java.util.List;

/**
 * What was found in one file.
 *
 * @param file as named by the user
 * @param opened whether the file could be opened at all
 * @param objects none when nothing in the file is an inventory or an object that may hold one
 */
public record FileReport(String file, boolean opened, List<JudgedObject> objects) {
  public FileReport {
    objects = List.copyOf(objects);
  }

  /** What was found in a file that could be opened. */
  public FileReport(String file, List<JudgedObject> objects) {
    this(file, true, objects);
  }

  /** A file that could not be opened. */
  public static FileReport unopened(String file) {
    return new FileReport(file, false, List.of());
  }
}
