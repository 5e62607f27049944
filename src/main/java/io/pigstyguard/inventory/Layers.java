package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Mapping;
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
 * {@link Group#PRECEDENCE}, then the host. Hosts of the same groups share one layer, those with the
 * same variables of their own share these.
 */
final class Layers {
  /** What an entry of a merged level costs against one of a level that is only referred to. */
  private static final int COPY = 4;

  /**
   * What the groups of hosts amount to.
   *
   * @param groups names of the groups, ancestors included
   * @param variables what they leave effective
   */
  record Layer(Set<String> groups, Map<String, Definition> variables) {
    static final Layer NONE = new Layer(Set.of(), Map.of());
  }

  private final Group all;
  private final Effort effort;
  private final Map<Set<Group>, Layer> layers = new HashMap<>();
  private final Map<List<Mapping>, Mapping> merged = new HashMap<>();

  Layers(Group all, Effort effort) {
    this.all = all;
    this.effort = effort;
  }

  Map<String, Definition> global() {
    return all.variables();
  }

  /** The layer of hosts that are in these groups directly. */
  Layer of(List<Group> direct) {
    effort.spend(direct.size());
    return layers.computeIfAbsent(new HashSet<>(direct), this::layer);
  }

  private Layer layer(Set<Group> direct) {
    Set<Group> groups = new LinkedHashSet<>();
    List<Group> pending = new ArrayList<>(direct);
    while (!pending.isEmpty()) {
      Group group = pending.remove(pending.size() - 1);
      effort.spend(COPY);
      if (groups.add(group)) {
        pending.addAll(group.parents());
      }
    }
    List<Group> ordered = new ArrayList<>(groups);
    ordered.sort(Group.PRECEDENCE);
    Set<String> names = new HashSet<>();
    Map<String, Definition> variables = new LinkedHashMap<>();
    for (Group group : ordered) {
      names.add(group.name());
      if (group != all) {
        effort.spend((long) COPY * group.variables().size());
        variables.putAll(group.variables());
      }
    }
    return new Layer(names, variables);
  }

  /** One mapping for a host's own ones, of which the last wins. */
  Mapping merged(List<Mapping> own, Mapping none) {
    if (own.size() < 2) {
      return own.isEmpty() ? none : own.get(0);
    }
    effort.spend(own.size());
    return merged.computeIfAbsent(own, this::merge);
  }

  private Mapping merge(List<Mapping> own) {
    own.forEach(mapping -> effort.spend((long) COPY * mapping.entries().size()));
    return Mapping.merged(own);
  }
}
