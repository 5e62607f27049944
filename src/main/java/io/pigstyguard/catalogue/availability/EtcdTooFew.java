package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.pigsty.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** Clusters with replicas that depend on fewer than three etcd voters. */
final class EtcdTooFew {
  private static final int ENOUGH = 3;
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-010", "etcd-too-few")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("The configuration store is a single point of failure")
          .requires("group 'etcd' must have at least " + ENOUGH + " voting members")
          .why("When etcd loses its quorum, Patroni demotes every primary of the deployment.")
          .remedy(
              byHand(
                  "Run 3 or 5 etcd members on separate hosts", "the machines must be there first"))
          .page(177)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/etcd")
          .reads("etcd_learner", "pg_cluster", "patroni_enabled", "patroni_mode");

  static final Rule RULE = Rule.of(SPEC, EtcdTooFew::check);

  private static void check(Subject subject, Violations violations) {
    int voters = EtcdVoters.count(subject.inventory());
    boolean needed =
        subject.inventory().pgClusters().stream()
            .filter(cluster -> cluster.members().size() > 1)
            .anyMatch(cluster -> cluster.members().stream().anyMatch(Patroni::isActive));
    if (voters > 0 && voters < ENOUGH && needed) {
      violations.add(
          EtcdVoters.SCOPE, SPEC.requirement() + ", not " + voters, Sighting.measured(-voters));
    }
  }

  private EtcdTooFew() {}
}
