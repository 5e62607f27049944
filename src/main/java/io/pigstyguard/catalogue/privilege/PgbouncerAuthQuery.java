package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A connection pool that takes any role of the database for a user. */
final class PgbouncerAuthQuery {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-009", "pgbouncer-auth-query")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Every role may use the pool")
          .requires("`pgbouncer_auth_query` must be false")
          .why(
              "Roles that nobody meant for applications log in through the pool, and its "
                  + "list of users stops saying who can.")
          .remedy(
              set("pgbouncer_auth_query", "false")
                  .rest(" and `pgbouncer: true` for the users that need the pool"))
          .references("NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/param#pgbouncer_auth_query")
          .reads("pgbouncer_auth_query", "pgbouncer_enabled");

  static final Rule RULE = MemberRule.pgsql(SPEC, "pgbouncer_auth_query", (query, member) -> query.isTrue() && member.param("pgbouncer_enabled").isTrue());

  private PgbouncerAuthQuery() {}
}
