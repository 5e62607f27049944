package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A raw access line whose method sends the password as it is. */
final class HbaCleartextPassword implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-012", "hba-cleartext-password")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The password is sent in clear text")
          .requires("the method of a raw rule must not be 'password'")
          .why("The server, and anyone who can read the connection, learns the password itself.")
          .fix("Write 'scram-sha-256' in place of 'password'.")
          .page(58, 104, 105)
          .references("CIS PostgreSQL 17 5.4", "STIG V-261892", "CWE-319")
          .docs("/docs/pgsql/config/hba")
          .reads("pg_hba_rules", "pg_default_hba_rules", "pgb_hba_rules", "pgb_default_hba_rules");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject)
        .report(violations, SPEC, entry -> entry.raw() && entry.line().method().equals("password"));
  }
}
