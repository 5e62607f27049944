package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.pigsty.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;

/** A member of a critical cluster that nothing stops when Patroni hangs. */
final class WatchdogOff {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-005", "watchdog-off")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("No watchdog stops a hanging primary")
          .requires(
              "`patroni_watchdog_mode` of a critical cluster must be '" + Watchdog.AUTOMATIC + "'")
          .why(
              "When a machine hangs or Patroni is killed, the old primary may go on accepting writes"
                  + " beside the new one.")
          .remedy(set("patroni_watchdog_mode", "automatic").rest(" for the cluster"))
          .page(150, 151, 152)
          .references("NIST SP 800-53 SC-24")
          .docs("/docs/pgsql/param#patroni_watchdog_mode")
          .reads("patroni_watchdog_mode", "patroni_enabled", "patroni_mode");

  static final Rule RULE =
      MemberRule.critical(
          SPEC,
          member -> Watchdog.of(member).mode(),
          (mode, member) ->
              Patroni.isActive(member) && !member.isIn("infra") && Watchdog.of(member).isOff());

  private WatchdogOff() {}
}
