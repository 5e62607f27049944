package io.pigstyguard.report;

import java.util.List;

/**
 * What was found in one file.
 *
 * @param file as named by the user
 * @param objects none when nothing in the file is an inventory or an object that may hold one
 */
public record FileReport(String file, List<JudgedObject> objects) {
  public FileReport {
    objects = List.copyOf(objects);
  }
}
