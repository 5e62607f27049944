package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** A cluster with replicas that nobody promotes. */
final class HaDisabled {
  private static final Set<String> WITHOUT_FAILOVER = Set.of("remove", "pause");
  private static final String ENABLED_DEMAND = "`patroni_enabled` must be true";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-016", "ha-disabled")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("No automatic failover")
          .requires("`patroni_mode` of a cluster with replicas must be 'default'")
          .why("When the primary fails, the replicas stay read-only until somebody acts.")
          .remedy(
              set("patroni_mode", "default")
                  .and(set("patroni_enabled", "true").said(" and leave `patroni_enabled` true")))
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/concept/ha")
          .reads("patroni_mode", "patroni_enabled");

  static final Rule RULE = Rule.of(SPEC, HaDisabled::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      if (cluster.members().size() < 2) {
        continue;
      }
      for (Host member : cluster.members()) {
        Param enabled = member.param("patroni_enabled");
        Param mode = member.param("patroni_mode");
        if (enabled.isNotTrue()) {
          violations.add(cluster.scope(), enabled, ENABLED_DEMAND);
        } else if (WITHOUT_FAILOVER.contains(mode.text())) {
          violations.add(cluster.scope(), mode);
        }
      }
    }
  }

  private HaDisabled() {}
}
