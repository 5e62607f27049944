package io.pigstyguard.rule.credential;

import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.credential.CredentialSites.Collector;

/** What knows where some credentials stand, and which rules each of them can break. */
@FunctionalInterface
public interface CredentialSource {
  /** Adds the credentials of a subject that an active module uses. */
  void collect(Subject subject, Collector sites);
}
