package io.pigstyguard.catalogue.availability;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Scope;
import java.util.List;

/** How many members of group {@code etcd} vote; learners do not. */
final class EtcdVoters {
  static final Scope SCOPE = Scope.group("etcd");

  private EtcdVoters() {}

  /** The number of voters; 0 also when nobody can tell whether a member is a learner. */
  static int count(Inventory inventory) {
    List<Host> members = inventory.hostsOf("etcd");
    if (members.stream().anyMatch(member -> member.param("etcd_learner").isOpaque())) {
      return 0;
    }
    return (int) members.stream().filter(member -> !member.param("etcd_learner").isTrue()).count();
  }
}
