package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.removeFound;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.PgParameters;
import io.pigstyguard.pigsty.PgTemplate;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;

/** An override that gives up what a crash must not take away. */
final class DurabilityDisabled {
  private static final List<String> ALWAYS = List.of("fsync", "full_page_writes");
  private static final String IF_CRIT = "synchronous_commit";
  private static final String DEMAND = "must not be turned off";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-007", "durability-disabled")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("Crash safety is turned off")
          .requires("`" + String.join("`, `", ALWAYS) + "` and `" + IF_CRIT + "` " + DEMAND)
          .why(
              "Without `fsync` or `full_page_writes` a crash can corrupt the whole cluster; without"
                  + " `synchronous_commit` it takes committed transactions that crit.yml promises.")
          .remedy(removeFound("Remove the parameter from `pg_parameters`"))
          .references("NIST SP 800-53 SC-24")
          .docs("/docs/pgsql/param#pg_parameters")
          .reads("pg_parameters", "pg_conf");

  static final Rule RULE = Rule.of(SPEC, DurabilityDisabled::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        for (String parameter : ALWAYS) {
          judge(cluster, PgParameters.of(member, parameter), violations);
        }
        if (PgTemplate.of(member).isCrit()) {
          judge(cluster, PgParameters.of(member, IF_CRIT), violations);
        }
      }
    }
  }

  private static void judge(Cluster cluster, Param parameter, Violations violations) {
    if (PgParameters.isOff(parameter)) {
      violations.add(cluster.scope(), parameter, "`" + parameter.name() + "` " + DEMAND);
    }
  }

  private DurabilityDisabled() {}
}
