package io.pigstyguard.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Precedence between levels: {@code all.vars}, then the host's groups and their ancestors sorted by
 * {@link Group#PRECEDENCE}, then the host. Hosts of the same groups share one layer.
 */
final class Layers {
  /** The groups of a host, ancestors included, and the variables that they leave effective. */
  record Layer(Set<Group> groups, Map<String, Definition> variables) {}

  private final Group all;
  private final Budget budget;
  private final Map<Set<Group>, Layer> layers = new HashMap<>();

  Layers(Group all, Budget budget) {
    this.all = all;
    this.budget = budget;
  }

  Map<String, Definition> global() {
    return all.variables();
  }

  Layer of(Host host) {
    return layers.computeIfAbsent(new HashSet<>(host.direct()), this::layer);
  }

  private Layer layer(Set<Group> direct) {
    Set<Group> groups = new LinkedHashSet<>();
    List<Group> pending = new ArrayList<>(direct);
    while (!pending.isEmpty()) {
      Group group = pending.remove(pending.size() - 1);
      budget.spend(1);
      if (groups.add(group)) {
        pending.addAll(group.parents());
      }
    }
    List<Group> ordered = new ArrayList<>(groups);
    ordered.sort(Group.PRECEDENCE);
    Map<String, Definition> variables = new LinkedHashMap<>();
    for (Group group : ordered) {
      if (group != all) {
        budget.spend(group.variables().size());
        variables.putAll(group.variables());
      }
    }
    return new Layer(groups, variables);
  }
}
