package io.pigstyguard.rule;

import io.pigstyguard.inventory.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule fails.
 *
 * @param param path of the parameter, or null for structure
 * @param line from 1, or null when nothing of it is written in the document
 * @param column from 1, or null
 * @param message what must be otherwise, one line without values of credentials
 * @param sightings by what it is recognised in another version of the object; not for reports
 */
public record Violation(
    Scope scope,
    @Nullable String param,
    @Nullable Integer line,
    @Nullable Integer column,
    String message,
    Sightings sightings) {

  /** A violation that is known by its message. */
  public Violation(
      Scope scope,
      @Nullable String param,
      @Nullable Integer line,
      @Nullable Integer column,
      String message) {
    this(scope, param, line, column, message, new Sightings(Sighting.said(message)));
  }
}
