package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.removeFound;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.PgParameters;
import io.pigstyguard.rule.PgTemplate;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An override that gives up what a crash must not take away. */
final class DurabilityDisabled {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-007", "durability-disabled")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("Crash safety is turned off")
          .requires("`fsync`, `full_page_writes` and `synchronous_commit` must not be turned off")
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
        judge(cluster, PgParameters.of(member, "fsync"), violations);
        judge(cluster, PgParameters.of(member, "full_page_writes"), violations);
        if (PgTemplate.of(member).isCrit()) {
          judge(cluster, PgParameters.of(member, "synchronous_commit"), violations);
        }
      }
    }
  }

  private static void judge(Cluster cluster, Param parameter, Violations violations) {
    if (PgParameters.isOff(parameter)) {
      violations.add(
          cluster.scope(), parameter, "`" + parameter.name() + "` must not be turned off");
    }
  }

  private DurabilityDisabled() {}
}
