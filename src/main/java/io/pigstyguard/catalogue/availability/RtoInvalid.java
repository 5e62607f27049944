package io.pigstyguard.catalogue.availability;

import io.pigstyguard.shape.MemberRule;
import java.util.Set;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A recovery time that no plan describes, so that the templates take 'norm' instead. */
final class RtoInvalid {
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

  static final Rule RULE = MemberRule.pgsql(SPEC, "pg_rto", RtoInvalid::isNoPlan);

  /** Before v4 there were no plans, and numbers were right. */
  private static boolean isNoPlan(Param mode, Host member) {
    Param plans = member.param("pg_rto_plan");
    boolean judged = plans.exists() && !plans.isOpaque() && !mode.isOpaque();
    return judged && plans.entries().stream().noneMatch(plan -> isNamed(plan, plans, mode));
  }

  private static boolean isNamed(Param plan, Param plans, Param mode) {
    return plan.key(plans).equals(mode.text());
  }

  private RtoInvalid() {}
}
