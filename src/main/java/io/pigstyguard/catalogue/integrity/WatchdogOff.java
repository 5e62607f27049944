package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.rule.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A member of a critical cluster that nothing stops when Patroni hangs. */
final class WatchdogOff implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-005", "watchdog-off")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("No watchdog stops a hanging primary")
          .requires("`patroni_watchdog_mode` of a critical cluster must be 'automatic'")
          .why(
              "When a machine hangs or Patroni is killed, the old primary may go on accepting writes"
                  + " beside the new one.")
          .remedy(set("patroni_watchdog_mode", "automatic").rest(" for the cluster"))
          .page(150, 151, 152)
          .references("NIST SP 800-53 SC-24")
          .docs("/docs/pgsql/param#patroni_watchdog_mode")
          .reads("patroni_watchdog_mode", "patroni_enabled", "patroni_mode");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      if (!subject.isCritical(cluster.name())) {
        continue;
      }
      for (Host member : cluster.members()) {
        Watchdog watchdog = Watchdog.of(member);
        if (Patroni.isActive(member) && !member.isIn("infra") && watchdog.isOff()) {
          violations.add(cluster.scope(), watchdog.mode());
        }
      }
    }
  }
}
