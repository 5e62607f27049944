package io.pigstyguard.catalogue.file;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.ReadableCredential;
import io.pigstyguard.yaml.Value;
import org.jspecify.annotations.Nullable;

/**
 * The first credential of an inventory that is written in clear.
 *
 * @param place where it is written, or null when there is none
 */
record PlaintextCredential(@Nullable Value place) {
  static PlaintextCredential of(Subject subject) {
    return subject.reading(PlaintextCredential.class, PlaintextCredential::read);
  }

  private static PlaintextCredential read(Subject subject) {
    return new PlaintextCredential(
        ReadableCredential.firstIn(
            subject.inventory().root(),
            subject.knowledge().credentials().names(),
            subject.budget()));
  }

  /** Reports the place for the object as a whole. */
  void report(String message, Violations violations) {
    if (place != null) {
      violations.add(Scope.OBJECT, null, place.line(), place.column(), message);
    }
  }
}
