package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;

/** A node of a critical cluster that keeps many unwritten pages in memory. */
final class CriticalNodeTune {
  private static final String PROFILE = "crit";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-002", "critical-node-tune")
          .severity(Severity.LOW)
          .actions("-/W*/D")
          .title("A critical cluster's node is not tuned for consistency")
          .requires("`node_tune` of a critical cluster's members must be '" + PROFILE + "'")
          .why(
              "The other profiles let the kernel hold back more written data, which a crash loses.")
          .remedy(set("node_tune", "crit"))
          .page(139, 140)
          .references("NIST SP 800-53 SI-7")
          .docs("/docs/node/param#node_tune")
          .reads("node_tune");

  static final Rule RULE =
      MemberRule.critical(
          SPEC,
          member -> member.param("node_tune"),
          (tune, member) -> !tune.word().equals(PROFILE) && !tune.isOpaque());

  private CriticalNodeTune() {}
}
