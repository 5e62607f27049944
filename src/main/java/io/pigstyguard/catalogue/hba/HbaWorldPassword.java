package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule for which a password is enough at every address, over TLS. */
final class HbaWorldPassword implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-004", "hba-world-password")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Password logins accepted from any address")
          .requires("clients from any address must not log in with a password alone")
          .why("Every address on the Internet may guess passwords.")
          .fix(
              "Set `auth: cert`, or narrow `addr` to the networks that need access; for "
                  + "the role default, define `pg_default_hba_rules` yourself.")
          .page(104, 105)
          .references("CIS PostgreSQL 17 5.4", "pgdsat 5.9")
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
                line.isWorld()
                    && line.isEncrypted()
                    && line.asksPassword()
                    && !line.asksCertificate());
  }
}
