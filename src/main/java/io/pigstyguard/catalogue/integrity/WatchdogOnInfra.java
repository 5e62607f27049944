package io.pigstyguard.catalogue.integrity;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** An infra node that a database's watchdog may reset. */
final class WatchdogOnInfra {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-006", "watchdog-on-infra")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("The watchdog may reset an infra node")
          .requires("`patroni_watchdog_mode` must be 'off' on infra nodes")
          .why(
              "When Patroni stalls, the device resets the machine, and with it monitoring, DNS and"
                  + " the package repository of the whole deployment.")
          .remedy(
              set("patroni_watchdog_mode", "'off'")
                  .rest(
                      " on the infra nodes, as host variable where the cluster's group "
                          + "sets another mode"))
          .page(153)
          .references("NIST SP 800-53 SC-24")
          .docs("/docs/pgsql/param#patroni_watchdog_mode")
          .reads("patroni_watchdog_mode", "patroni_enabled", "patroni_mode");

  static final Rule RULE = MemberRule.pgsql(SPEC, member -> Watchdog.of(member).mode(), (mode, member) -> Patroni.isActive(member) && member.isIn("infra") && Watchdog.of(member).isActive());

  private WatchdogOnInfra() {}
}
