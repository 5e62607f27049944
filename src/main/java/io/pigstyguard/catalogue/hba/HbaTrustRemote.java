package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule that lets remote clients in without any credential. */
final class HbaTrustRemote implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-001", "hba-trust-remote")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("Remote clients are trusted without a password")
          .requires("clients from other machines must not be let in by 'trust'")
          .why("Anyone who can reach the port becomes the database user of their choice.")
          .fix("Set `auth: ssl` or `auth: cert`, or delete the rule.")
          .page(104, 105)
          .references("CIS PostgreSQL 17 5.4", "STIG V-261859", "NIST SP 800-53 AC-3")
          .docs("/docs/pgsql/config/hba")
          .reads("pg_hba_rules", "pg_default_hba_rules", "pgb_hba_rules", "pgb_default_hba_rules");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject)
        .reportLines(violations, SPEC, line -> line.isTrusted() && line.isRemote());
  }
}
