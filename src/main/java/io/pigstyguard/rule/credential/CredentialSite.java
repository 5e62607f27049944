package io.pigstyguard.rule.credential;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.RuleSpec;

/**
 * A place that holds a credential of an active module.
 *
 * @param rule id of the rule that a published credential breaks, or empty
 * @param emptyRule id of the rule that a missing credential breaks, or empty where none is fine
 * @param scope the scope of findings about it
 */
public record CredentialSite(
    String rule, String emptyRule, Scope scope, Param param, CredentialState state) {

  /** Whether the credential breaks a rule by being published or missing. */
  public boolean breaks(RuleSpec spec) {
    return (state == CredentialState.PUBLIC && rule.equals(spec.id()))
        || (state == CredentialState.EMPTY && emptyRule.equals(spec.id()));
  }
}
