package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule for a literal network that has public addresses. */
final class HbaPublicCidr implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-005", "hba-public-cidr")
          .severity(Severity.MEDIUM)
          .actions("W/W/D")
          .title("A public network may log in")
          .requires("`addr` must not be a public network")
          .why("Machines outside of the organisation may try to log in.")
          .fix("Set `addr` to private networks and let other clients come through a VPN.")
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
            violations, SPEC, line -> line.address() == HbaAddress.PUBLIC && !line.isRejected());
  }
}
