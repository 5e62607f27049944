package io.pigstyguard.inventory;

import java.util.List;

/** The hosts of one module that share a cluster name, in document order; never empty. */
public record Cluster(Module module, String name, List<Host> members) {
  public Cluster {
    members = List.copyOf(members);
  }

  public Scope scope() {
    return Scope.of(module.scopeKind(), name);
  }

  public Host first() {
    return members.get(0);
  }
}
