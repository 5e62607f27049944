package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/**
 * A client access rule of the server, not the pooler, that is for every user and every database.
 */
final class HbaAllToAll implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-007", "hba-all-to-all")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Every role may reach every database")
          .requires("a rule for the network must not be for all users and all databases")
          .why("A single stolen login opens every database of the cluster.")
          .fix("Set `user` and `db` to the names that need access.")
          .page(104, 105)
          .references("pgdsat 5.10", "NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/config/hba")
          .reads("pg_hba_rules", "pg_default_hba_rules");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject)
        .report(violations, SPEC, entry -> !entry.pooler() && isAllToAll(entry.line()));
  }

  private static boolean isAllToAll(HbaLine line) {
    return line.isRemote()
        && !line.isRejected()
        && line.isForEveryUser()
        && line.isForEveryDatabase();
  }
}
