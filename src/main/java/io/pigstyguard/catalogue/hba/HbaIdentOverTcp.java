package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** A client access rule that believes what a remote machine says about its users. */
final class HbaIdentOverTcp implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-010", "hba-ident-over-tcp")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("The identity of the user is asserted by the remote machine")
          .requires("clients from other machines must not be identified by 'ident' or 'peer'")
          .why(
              "Whoever controls the machine of the client becomes any database user that "
                  + "has the same name.")
          .fix("Set `auth: ssl` or `auth: cert`, or narrow `addr` to 'local'.")
          .page(104, 105)
          .references("CIS PostgreSQL 17 5.4", "STIG V-261859")
          .docs("/docs/pgsql/config/hba")
          .reads("pg_hba_rules", "pg_default_hba_rules", "pgb_hba_rules", "pgb_default_hba_rules");
  private static final Set<String> METHODS = Set.of("ident", "peer");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject)
        .reportLines(violations, SPEC, line -> line.isRemote() && METHODS.contains(line.method()));
  }
}
