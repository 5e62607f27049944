package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.HostRule;

/** Hosts in a mode of SELinux that does not enforce. */
final class SelinuxMode {
  private static final String NO_MODE = "disabled";

  static final Rule DISABLED =
      of(
          RuleSpec.of("PIG-PRV-007", "selinux-disabled")
              .severity(Severity.MEDIUM)
              .actions("-/W/D")
              .title("Mandatory access control is removed")
              .requires("`node_selinux_mode` must not be '" + NO_MODE + "'")
              .why(
                  "A service that is broken into can touch whatever its user may touch, and "
                      + "turning SELinux on again needs a relabelling.")
              .remedy(
                  set("node_selinux_mode", "permissive")
                      .said("Set `node_selinux_mode` to permissive")
                      .rest(" or, better, enforcing"))
              .references("NIST SP 800-53 AC-3")
              .docs("/docs/node/param#node_selinux_mode")
              .reads("node_selinux_mode"),
          NO_MODE);

  static final Rule PERMISSIVE =
      of(
          RuleSpec.of("PIG-PRV-008", "selinux-permissive")
              .severity(Severity.LOW)
              .actions("-/-/W")
              .title("SELinux only logs")
              .requires("`node_selinux_mode` must be 'enforcing'")
              .why(
                  "A service that is broken into can touch whatever its user may touch; "
                      + "SELinux merely takes note.")
              .remedy(
                  set("node_selinux_mode", "enforcing")
                      .rest(" once the log shows no denial that you need"))
              .references("NIST SP 800-53 AC-3")
              .docs("/docs/node/param#node_selinux_mode")
              .reads("node_selinux_mode"),
          "permissive");

  private SelinuxMode() {}

  private static Rule of(RuleSpec spec, String mode) {
    return HostRule.all(spec, "node_selinux_mode", (value, host) -> value.word().equals(mode));
  }
}
