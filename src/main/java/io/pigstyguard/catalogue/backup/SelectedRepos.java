package io.pigstyguard.catalogue.backup;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.pigsty.BackupRepo;
import io.pigstyguard.rule.Subject;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The backup repositories that members of PGSQL clusters write to. */
final class SelectedRepos {
  private SelectedRepos() {}

  static void forEach(Subject subject, BiConsumer<Cluster, BackupRepo> action) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Optional<BackupRepo> repo = BackupRepo.of(member);
        repo.ifPresent(selected -> action.accept(cluster, selected));
      }
    }
  }
}
