package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule that lets any process of the machine in without a credential. */
final class HbaTrustLocal implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-002", "hba-trust-local")
          .severity(Severity.HIGH)
          .actions("-/W/D")
          .title("Local clients are trusted without a password")
          .requires("clients of the same machine must not be let in by 'trust'")
          .why("Any process on the machine, whoever runs it, becomes any database user.")
          .fix("Set `auth: ident` for `addr: local`, or `auth: pwd` for `addr: localhost`.")
          .page(104, 105)
          .references("CIS PostgreSQL 17 5.3", "STIG V-261859", "NIST SP 800-53 AC-3")
          .docs("/docs/pgsql/config/hba")
          .reads("pg_hba_rules", "pg_default_hba_rules", "pgb_hba_rules", "pgb_default_hba_rules");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject)
        .reportLines(violations, SPEC, line -> line.isTrusted() && !line.isRemote());
  }
}
