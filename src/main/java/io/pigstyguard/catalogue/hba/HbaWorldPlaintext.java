package io.pigstyguard.catalogue.hba;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** A client access rule that admits logins from every address over unencrypted connections. */
final class HbaWorldPlaintext implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-HBA-003", "hba-world-plaintext")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("Logins from any address without TLS")
          .requires("clients from any address must not log in without TLS")
          .why(
              "Passwords and data of clients anywhere on the Internet can be read and "
                  + "altered on their way.")
          .fix(
              "Set `auth: ssl` or `auth: cert`, and narrow `addr` to the networks that "
                  + "need access.")
          .page(104, 105)
          .references("CIS PostgreSQL 17 5.4", "pgdsat 5.8", "pgdsat 5.9", "CWE-319")
          .docs("/docs/pgsql/config/hba")
          .reads("pg_hba_rules", "pg_default_hba_rules", "pgb_hba_rules", "pgb_default_hba_rules");

  /** Trusted clients are HBA-001's; a certificate is only ever asked for over TLS. */
  private static final Set<String> EXEMPT = Set.of("trust", "reject", "cert");

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
            line -> line.isWorld() && !line.isEncrypted() && !EXEMPT.contains(line.method()));
  }
}
