package io.pigstyguard.shape;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.BackupRepo;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import java.util.function.BiPredicate;

/** Rules about one option of the backup repositories that PGSQL clusters write to. */
public final class RepoRule {
  private RepoRule() {}

  /** About an option, reported for the repository of the cluster. */
  public static Rule of(RuleSpec spec, String option, BiPredicate<Param, BackupRepo> fault) {
    return Rule.of(
        spec,
        (subject, violations) -> {
          for (Cluster cluster : subject.inventory().pgClusters()) {
            for (Host member : cluster.members()) {
              BackupRepo repo = BackupRepo.of(member).orElse(null);
              if (repo != null && fault.test(repo.get(option), repo)) {
                violations.add(repo.scope(cluster), repo.get(option));
              }
            }
          }
        });
  }
}
