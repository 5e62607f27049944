package io.pigstyguard.report;

import io.pigstyguard.policy.DocumentInspection;
import org.jspecify.annotations.Nullable;

/**
 * An inventory with what was found in it.
 *
 * @param text the inventory, for quoting its lines
 * @param linesBefore how many lines of the file come before the inventory, or null when its lines
 *     are not lines of the file
 */
public record JudgedDocument(
    DocumentInspection inspection, String text, @Nullable Integer linesBefore) {
  @Override
  public String toString() {
    return inspection.key();
  }
}
