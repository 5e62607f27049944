package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A host whose mandatory access control only writes a log. */
final class SelinuxPermissive implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-008", "selinux-permissive")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("SELinux only logs")
          .requires("`node_selinux_mode` must be 'enforcing'")
          .why(
              "A service that is broken into can touch whatever its user may touch; "
                  + "SELinux merely takes note.")
          .fix("Set `node_selinux_mode: enforcing` once the log shows no denial that you need.")
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
      if (mode.word().equals("permissive")) {
        violations.add(mode.definedBy(), mode);
      }
    }
  }
}
