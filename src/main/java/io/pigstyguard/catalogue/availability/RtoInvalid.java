package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A recovery time that no plan describes, so that the templates take 'norm' instead. */
final class RtoInvalid implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-005", "rto-invalid")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("The recovery time mode is ignored")
          .requires("`pg_rto` must be a key of `pg_rto_plan`, such as 'norm'")
          .why(
              "Patroni and HAProxy run with the timing of 'norm' whatever the inventory says; the"
                  + " seconds of older releases are no longer understood.")
          .remedy(
              set("pg_rto", "norm")
                  .said("Set `pg_rto` to 'fast', 'norm', 'safe' or 'wide'")
                  .rest(", or add a plan of that name"))
          .page(165, 167)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/pgsql/param#pg_rto")
          .reads("pg_rto", "pg_rto_plan");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Param mode = member.param("pg_rto");
        Param plans = member.param("pg_rto_plan");
        // Before v4 there were no plans, and numbers were right.
        boolean judged = plans.exists() && !plans.isOpaque() && !mode.isOpaque();
        if (judged && plans.entries().stream().noneMatch(plan -> isNamed(plan, plans, mode))) {
          violations.add(cluster.scope(), mode);
        }
      }
    }
  }

  private static boolean isNamed(Param plan, Param plans, Param mode) {
    return plan.key(plans).equals(mode.text());
  }
}
