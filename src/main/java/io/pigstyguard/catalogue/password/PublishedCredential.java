package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSources;

/** A credential that anybody can read in Pigsty's repository, or that is missing. */
record PublishedCredential(RuleSpec spec, CredentialSources credentials) implements Rule {
  @Override
  public void check(Subject subject, Violations violations) {
    credentials.in(subject).report(spec, violations);
  }
}
