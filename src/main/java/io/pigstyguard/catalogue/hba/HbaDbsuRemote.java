package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule by which the superuser that owns the server may log in remotely. */
final class HbaDbsuRemote implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-008", "hba-dbsu-remote")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The OS superuser role may log in over the network")
          .requires("`user` must not be the database superuser for clients from other machines")
          .why(
              "A guessed or stolen password gives full control of the server, its files "
                  + "included.")
          .fix("Delete the rule, or restrict it to `addr: local` with `auth: ident`.")
          .page(104, 105)
          .references("pgdsat 5.11", "NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/config/hba")
          .reads(
              "pg_hba_rules",
              "pg_default_hba_rules",
              "pgb_hba_rules",
              "pgb_default_hba_rules",
              "pg_dbsu");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject)
        .report(
            violations,
            SPEC,
            entry -> entry.line().isRemote() && !entry.line().isRejected() && entry.isForDbsu());
  }
}
