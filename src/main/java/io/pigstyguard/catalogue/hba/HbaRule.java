package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.function.Predicate;

/**
 * A rule about single access entries.
 *
 * @param fault what an entry must not be
 */
record HbaRule(RuleSpec spec, Predicate<HbaEntry> fault) implements Rule {
  /** The parameters that hold access entries, and those that decide how they are printed. */
  static final String[] READS = {
    "pg_hba_rules",
    "pg_default_hba_rules",
    "pgb_hba_rules",
    "pgb_default_hba_rules",
    "pg_pwd_enc",
    "pg_role",
    "pg_offline_query",
    "pgbouncer_enabled",
    "pg_dbsu",
    "pg_replication_username",
    "pg_monitor_username",
    "pg_admin_username"
  };

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject).report(violations, spec, fault);
  }
}
