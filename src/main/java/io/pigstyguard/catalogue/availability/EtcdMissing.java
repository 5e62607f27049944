package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** Patroni clusters without an etcd group. */
final class EtcdMissing {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-012", "etcd-missing")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("Patroni has no configuration store")
          .requires("group 'etcd' must exist and have hosts when Patroni runs")
          .why("Patroni cannot elect a leader without etcd, so no cluster starts.")
          .remedy(
              byHand(
                  "Add a group named `etcd` whose hosts have an `etcd_seq`",
                  "the machines must be there first"))
          .page(177)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/etcd")
          .reads("pg_cluster", "patroni_enabled", "patroni_mode");

  static final Rule RULE = Rule.of(SPEC, EtcdMissing::check);

  private static void check(Subject subject, Violations violations) {
    Inventory inventory = subject.inventory();
    boolean needed =
        inventory.pgClusters().stream()
            .anyMatch(cluster -> cluster.members().stream().anyMatch(Patroni::isActive));
    if (needed && inventory.hostsOf("etcd").isEmpty()) {
      violations.add(Scope.GLOBAL, SPEC.requirement());
    }
  }

  private EtcdMissing() {}
}
