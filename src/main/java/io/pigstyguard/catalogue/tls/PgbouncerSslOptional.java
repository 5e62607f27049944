package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** A connection pool that leaves TLS to its clients' choice. */
final class PgbouncerSslOptional implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-007", "pgbouncer-ssl-optional")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Pooled clients may fall back to clear text")
          .requires("`pgbouncer_sslmode` must be 'require', 'verify-ca' or 'verify-full'")
          .why(
              "With 'allow' and 'prefer' a client, or an attacker between it and the pool, decides"
                  + " against encryption.")
          .remedy(set("pgbouncer_sslmode", "require"))
          .page(125)
          .references("CIS PostgreSQL 17 6.8", "STIG V-261932", "STIG V-261933", "CWE-319")
          .docs("/docs/pgsql/param#pgbouncer_sslmode")
          .reads("pgbouncer_sslmode", "pgbouncer_enabled");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Param mode = member.param("pgbouncer_sslmode");
        boolean optional = Set.of("allow", "prefer").contains(mode.word());
        if (member.param("pgbouncer_enabled").isTrue() && optional) {
          violations.add(cluster.scope(), mode);
        }
      }
    }
  }
}
