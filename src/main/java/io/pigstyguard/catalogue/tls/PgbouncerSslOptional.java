package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;
import java.util.Set;

/** A connection pool that leaves TLS to its clients' choice. */
final class PgbouncerSslOptional {
  private static final Set<String> OPTIONAL = Set.of("allow", "prefer");

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-007", "pgbouncer-ssl-optional")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Pooled clients may fall back to clear text")
          .requires(PgbouncerSslDisabled.DEMAND)
          .why(
              "With 'allow' and 'prefer' a client, or an attacker between it and the pool, decides"
                  + " against encryption.")
          .remedy(set("pgbouncer_sslmode", "require"))
          .page(125)
          .references("CIS PostgreSQL 17 6.8", "STIG V-261932", "STIG V-261933", "CWE-319")
          .docs("/docs/pgsql/param#pgbouncer_sslmode")
          .reads("pgbouncer_sslmode", "pgbouncer_enabled");

  static final Rule RULE =
      MemberRule.pgsql(
          SPEC,
          "pgbouncer_sslmode",
          (mode, member) ->
              member.param("pgbouncer_enabled").isTrue() && OPTIONAL.contains(mode.word()));

  private PgbouncerSslOptional() {}
}
