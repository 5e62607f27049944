package io.pigstyguard.report;

import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.RuleSpec;
import java.util.List;

/**
 * What formats need to know beyond findings.
 *
 * @param rules all rules that were evaluated, in order
 * @param profile the chosen profile
 * @param names which names hold credentials, so that their values are not quoted
 * @param colour whether text may hold escape sequences for colours
 * @param version the version of Pigsty Guard
 */
public record ReportSettings(
    List<RuleSpec> rules, Profile profile, CredentialNames names, boolean colour, String version) {
  public ReportSettings {
    rules = List.copyOf(rules);
  }

  /** The same with or without colours. */
  public ReportSettings withColour(boolean wanted) {
    return new ReportSettings(rules, profile, names, wanted, version);
  }
}
