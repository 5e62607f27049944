package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;

/** A connection pool that offers no TLS to its clients. */
final class PgbouncerSslDisabled {
  /** What both rules about the mode ask. */
  static final String DEMAND =
      "`pgbouncer_sslmode` must be 'require', 'verify-ca' or 'verify-full'";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-006", "pgbouncer-ssl-disabled")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Traffic of pooled clients is clear text")
          .requires(DEMAND)
          .why(
              "The default services lead clients to PgBouncer, where queries, results and password"
                  + " exchanges then cross the network unencrypted.")
          .remedy(set("pgbouncer_sslmode", "require"))
          .page(125, 126, 127)
          .references("CIS PostgreSQL 17 6.8", "STIG V-261932", "STIG V-261933", "CWE-319")
          .docs("/docs/pgsql/param#pgbouncer_sslmode")
          .reads("pgbouncer_sslmode", "pgbouncer_enabled");

  static final Rule RULE =
      MemberRule.pgsql(
          SPEC,
          "pgbouncer_sslmode",
          (mode, member) -> member.param("pgbouncer_enabled").isTrue() && isDisabled(mode));

  private static boolean isDisabled(Param mode) {
    return mode.isEmpty() || mode.isOff() || mode.word().equals("disable");
  }

  private PgbouncerSslDisabled() {}
}
