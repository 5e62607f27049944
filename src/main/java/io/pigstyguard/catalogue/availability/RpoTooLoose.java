package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.PgTemplate;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A cluster whose failover may lose more transactions than it should. */
final class RpoTooLoose {
  private static final long MOST = 16L << 20;
  private static final long MOST_IF_CRITICAL = 0;
  private static final String MOST_DEMAND = "`pg_rpo` must not exceed " + MOST + " bytes";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-004", "rpo-too-loose")
          .severity(Severity.MEDIUM)
          .actions("-/W*/D")
          .title("A failover may lose transactions")
          .requires("`pg_rpo` must be " + MOST_IF_CRITICAL + " for a critical cluster")
          .why("A replica that lags by up to `pg_rpo` bytes may become primary without them.")
          .remedy(
              set("pg_rpo", "0").rest(", which replicates synchronously, or `pg_conf: crit.yml`"))
          .page(165, 166)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/pgsql/param#pg_rpo")
          .reads("pg_rpo", "pg_conf");

  static final Rule RULE = Rule.of(SPEC, RpoTooLoose::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      boolean critical = subject.isCritical(cluster.name());
      for (Host member : cluster.members()) {
        Param rpo = member.param("pg_rpo");
        // The templates pass the value through Jinja's int, which makes 0 of what is no number.
        Double bytes = rpo.number();
        if (bytes == null || !PgTemplate.of(member).isNotCrit()) {
          continue;
        }
        if (critical && bytes.longValue() != MOST_IF_CRITICAL) {
          violations.add(cluster.scope(), rpo);
        } else if (bytes > MOST) {
          violations.add(cluster.scope(), rpo, MOST_DEMAND);
        }
      }
    }
  }

  private RpoTooLoose() {}
}
