package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.pigsty.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;

/** A backup repository whose only MinIO node is the database's only node. */
final class BackupOnSameNode {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-003", "backup-on-same-node")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("The backup repository is on the database's host")
          .requires("the MinIO behind `pgbackrest_method` must not run on the cluster's only host")
          .why("A lost disk or machine takes the database together with every backup of it.")
          .remedy(
              byHand(
                  "Move MinIO to other hosts, or use a repository outside of the " + "deployment",
                  "the machines must be there first"))
          .page(163)
          .references("NIST SP 800-53 CP-9")
          .docs("/docs/pgsql/backup")
          .reads(
              "pgbackrest_method",
              "pgbackrest_repo",
              "minio_cluster",
              "minio_domain",
              "pgbackrest_enabled");

  static final Rule RULE = Rule.of(SPEC, BackupOnSameNode::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      if (cluster.members().size() == 1 && isOnOwnHost(cluster.first(), subject.inventory())) {
        violations.add(cluster.scope(), cluster.first().param("pgbackrest_method"));
      }
    }
  }

  private static boolean isOnOwnHost(Host member, Inventory inventory) {
    return BackupRepo.of(member).stream()
        .anyMatch(
            repo ->
                inventory.clusters(Module.MINIO).stream()
                    .filter(repo::isServedBy)
                    .anyMatch(minio -> minio.members().equals(List.of(member))));
  }

  private BackupOnSameNode() {}
}
