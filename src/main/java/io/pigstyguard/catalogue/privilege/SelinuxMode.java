package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/**
 * A host in a mode of SELinux that does not enforce.
 *
 * @param mode the mode
 */
record SelinuxMode(RuleSpec spec, String mode) implements Rule {
  static final Rule DISABLED =
      new SelinuxMode(
          RuleSpec.of("PIG-PRV-007", "selinux-disabled")
              .severity(Severity.MEDIUM)
              .actions("-/W/D")
              .title("Mandatory access control is removed")
              .requires("`node_selinux_mode` must not be 'disabled'")
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
          "disabled");

  static final Rule PERMISSIVE =
      new SelinuxMode(
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

  @Override
  public void check(Subject subject, Violations violations) {
    for (Host host : subject.inventory().hosts()) {
      Param value = host.param("node_selinux_mode");
      if (value.word().equals(mode)) {
        violations.add(value.definedBy(), value);
      }
    }
  }
}
