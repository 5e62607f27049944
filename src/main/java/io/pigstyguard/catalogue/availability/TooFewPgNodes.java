package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A cluster that the loss of one node stops, or leaves without a spare. */
final class TooFewPgNodes {
  private static final int ENOUGH = 3;
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-001", "too-few-pg-nodes")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("A cluster cannot survive a node failure")
          .requires("the cluster must have at least " + ENOUGH + " members")
          .why(
              "A single member is gone with its node; of two, only particular failures are survived,"
                  + " and then there is no replica left.")
          .remedy(
              byHand(
                  "Add hosts with the same `pg_cluster`, their own `pg_seq` and "
                      + "`pg_role: replica`",
                  "the machines must be there first"))
          .page(160, 161, 162)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/concept/ha")
          .reads("pg_cluster", "pg_role", "pg_upstream");

  static final Rule RULE = Rule.of(SPEC, TooFewPgNodes::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      int members = cluster.members().size();
      if (members < ENOUGH && !isStandby(cluster)) {
        violations.add(
            cluster.scope(), SPEC.requirement() + ", not " + members, Sighting.measured(-members));
      }
    }
  }

  /** A standby cluster is itself the spare of another one. */
  private static boolean isStandby(Cluster cluster) {
    return cluster.members().stream()
        .filter(member -> member.param("pg_role").text().equals("primary"))
        .anyMatch(primary -> !primary.param("pg_upstream").isEmpty());
  }

  private TooFewPgNodes() {}
}
