package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule that opens the stream of changes to all users or all addresses. */
final class HbaReplicationWide implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-011", "hba-replication-wide")
          .severity(Severity.HIGH)
          .actions("-/W/D")
          .title("Anyone may stream the write-ahead log")
          .requires("'replication' must not be open to all users or to any address")
          .why(
              "A copy of every database can be taken by anyone with a replication "
                  + "attribute and a password.")
          .fix("Set `user: '${repl}'` and `addr: cluster`.")
          .page(104, 105)
          .references("CIS PostgreSQL 17 7.1", "pgdsat 5.10")
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
                line.isForReplication()
                    && line.isRemote()
                    && !line.isRejected()
                    && (line.isForEveryUser() || line.isWorld()));
  }
}
