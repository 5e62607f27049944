package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSites;

/** A credential that anybody can read in Pigsty's repository, or that is missing. */
record PublishedCredential(RuleSpec spec) implements Rule {
  @Override
  public void check(Subject subject, Violations violations) {
    CredentialSites.of(subject).report(spec, violations);
  }
}
