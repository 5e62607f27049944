package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Glob;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about critical clusters leave the others alone. */
class CriticalClustersTest {
  private static final Set<String> RULES =
      Set.of("PIG-INT-001", "PIG-INT-002", "PIG-INT-005", "PIG-AVL-004");
  private static final String INVENTORY =
      """
      all:
        hosts:
          10.1.1.1: {pg_cluster: pg-pay, pg_seq: 1, pg_role: primary}
          10.1.1.2: {pg_cluster: pg-dev, pg_seq: 1, pg_role: primary}
          10.1.1.3: {pg_cluster: pg-lab, pg_seq: 1, pg_role: primary, pg_rpo: 33554432}
      """;

  private static List<Finding> findings(Profile profile, String critical) {
    Policy policy =
        new Policy(profile, Map.of(), List.of(new Glob(critical)), Thresholds.DEFAULT, false);
    return new Inspector(Catalogue.rules(), Fixtures.KNOWLEDGE, policy, true, Fixtures.CLOCK)
        .inspect(StoredObject.FILE, List.of(new Document("", INVENTORY)))
        .findings()
        .filter(finding -> RULES.contains(finding.rule().id()))
        .toList();
  }

  @Test
  void onlyNamedClustersAreCriticalInProduction() {
    assertThat(findings(Profile.PRODUCTION, "pg-pay"))
        .filteredOn(finding -> finding.violation().scope().name().equals("pg-pay"))
        .extracting(finding -> finding.rule().id() + " " + finding.action())
        .containsExactlyInAnyOrder(
            "PIG-INT-001 WARN", "PIG-INT-002 WARN", "PIG-INT-005 OFF", "PIG-AVL-004 WARN");
    assertThat(findings(Profile.PRODUCTION, "pg-pay"))
        .filteredOn(finding -> finding.violation().scope().name().equals("pg-dev"))
        .isEmpty();
  }

  @Test
  void aLooseRpoIsFoundAnywhereButActedOnForCriticalClustersOnly() {
    assertThat(findings(Profile.PRODUCTION, "pg-pay"))
        .filteredOn(finding -> finding.violation().scope().name().equals("pg-lab"))
        .extracting(finding -> finding.rule().id() + " " + finding.action())
        .containsExactly("PIG-AVL-004 OFF");
  }

  @Test
  void everyClusterIsCriticalInStrict() {
    assertThat(findings(Profile.STRICT, "none"))
        .extracting(Finding::action)
        .hasSize(12)
        .containsOnly(Action.DENY, Action.WARN);
  }
}
