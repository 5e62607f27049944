package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule that takes passwords from a network over unencrypted connections. */
final class HbaNetworkPlaintext implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-006", "hba-network-plaintext")
          .severity(Severity.LOW)
          .actions("-/-/D")
          .title("Network logins are not encrypted")
          .requires("clients from the network must not log in with a password without TLS")
          .why(
              "Whoever can listen to the network sees queries and results, and can take "
                  + "over sessions.")
          .fix(
              "Set `auth: ssl`; for the role default, define the list yourself with `auth: "
                  + "ssl`.")
          .page(104, 105)
          .references("pgdsat 5.8", "STIG V-261892", "CWE-319")
          .docs("/docs/pgsql/config/hba")
          .reads("pg_hba_rules", "pg_default_hba_rules", "pgb_hba_rules", "pgb_default_hba_rules");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject)
        .reportLines(
            violations,
            SPEC,
            line ->
                line.isRemote() && !line.isWorld() && line.asksPassword() && !line.isEncrypted());
  }
}
