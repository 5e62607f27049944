package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A client access rule whose method is, or stands for, md5. */
final class HbaMd5 implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-009", "hba-md5")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("A rule accepts md5 authentication")
          .requires("the method must not be 'md5'")
          .why("An md5 hash that leaks can be used to log in as it is, and is quick to crack.")
          .fix("Set `auth: pwd` or `auth: ssl`, with `pg_pwd_enc` left at 'scram-sha-256'.")
          .page(58, 59, 60, 104, 105)
          .references("CIS PostgreSQL 17 5.4", "STIG V-261891", "CWE-916")
          .docs("/docs/pgsql/config/hba")
          .reads(
              "pg_hba_rules",
              "pg_default_hba_rules",
              "pgb_hba_rules",
              "pgb_default_hba_rules",
              "pg_pwd_enc");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    HbaEntries.of(subject).reportLines(violations, SPEC, line -> line.method().equals("md5"));
  }
}
