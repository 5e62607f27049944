package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A connection pool that takes any role of the database for a user. */
final class PgbouncerAuthQuery implements Rule {
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

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Param query = member.param("pgbouncer_auth_query");
        if (query.isTrue() && member.param("pgbouncer_enabled").isTrue()) {
          violations.add(cluster.scope(), query);
        }
      }
    }
  }
}
