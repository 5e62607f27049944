package io.pigstyguard.catalogue.integrity;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A node of a critical cluster that keeps many unwritten pages in memory. */
final class CriticalNodeTune implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-INT-002", "critical-node-tune")
          .severity(Severity.LOW)
          .actions("-/W*/D")
          .title("A critical cluster's node is not tuned for consistency")
          .requires("`node_tune` of a critical cluster's members must be 'crit'")
          .why(
              "The other profiles let the kernel hold back more written data, which a crash loses.")
          .remedy(set("node_tune", "crit"))
          .page(139, 140)
          .references("NIST SP 800-53 SI-7")
          .docs("/docs/node/param#node_tune")
          .reads("node_tune");

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
        Param tune = member.param("node_tune");
        if (!tune.word().equals("crit") && !tune.isOpaque()) {
          violations.add(cluster.scope(), tune);
        }
      }
    }
  }
}
