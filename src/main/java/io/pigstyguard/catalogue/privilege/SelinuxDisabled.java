package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A host without mandatory access control. */
final class SelinuxDisabled implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-007", "selinux-disabled")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Mandatory access control is removed")
          .requires("`node_selinux_mode` must not be 'disabled'")
          .why(
              "A service that is broken into can touch whatever its user may touch, and "
                  + "turning SELinux on again needs a relabelling.")
          .fix("Set `node_selinux_mode` to permissive or, better, enforcing.")
          .references("NIST SP 800-53 AC-3")
          .docs("/docs/node/param#node_selinux_mode")
          .reads("node_selinux_mode");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Host host : subject.inventory().hosts()) {
      Param mode = host.param("node_selinux_mode");
      if (mode.word().equals("disabled")) {
        violations.add(mode.definedBy(), mode);
      }
    }
  }
}
