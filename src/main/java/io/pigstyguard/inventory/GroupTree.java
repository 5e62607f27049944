package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups and hosts while a document is read, as ansible-core's {@code InventoryData} keeps them.
 */
final class GroupTree {
  static final String ALL = "all";
  static final String UNGROUPED = "ungrouped";

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final Budget budget;

  GroupTree(Budget budget) {
    this.budget = budget;
    group(ALL).add(group(UNGROUPED));
  }

  Group group(String name) {
    return groups.computeIfAbsent(name, Group::new);
  }

  boolean isGroup(String name) {
    return groups.containsKey(name);
  }

  Host host(String name, Scalar key) {
    return hosts.computeIfAbsent(name, absent -> new Host(absent, key));
  }

  int size() {
    return hosts.size();
  }

  Collection<Host> hosts() {
    return hosts.values();
  }

  Map<String, Group> groups() {
    return groups;
  }

  @Nullable Host existing(String name) {
    return hosts.get(name);
  }

  /** Puts parentless groups below {@code all} and groupless hosts into {@code ungrouped}. */
  void reconcile() {
    Group all = group(ALL);
    Group ungrouped = group(UNGROUPED);
    for (Group group : new ArrayList<>(groups.values())) {
      if (group != all && group.parents().isEmpty()) {
        all.add(group);
      }
    }
    for (Host host : hosts.values()) {
      List<Group> direct = host.direct();
      boolean grouped = direct.stream().anyMatch(group -> group != all && group != ungrouped);
      if (!grouped) {
        ungrouped.add(host);
      } else if (direct.contains(ungrouped)) {
        ungrouped.remove(host);
      }
    }
    measureDepths();
  }

  /** Longest path from {@code all}; a loop shows as a group that never becomes ready. */
  private void measureDepths() {
    Map<Group, Integer> waiting = new HashMap<>();
    groups.values().forEach(group -> waiting.put(group, group.parents().size()));
    Deque<Group> ready = new ArrayDeque<>();
    groups.values().stream().filter(group -> group.parents().isEmpty()).forEach(ready::add);
    int measured = 0;
    while (!ready.isEmpty()) {
      Group group = ready.remove();
      measured++;
      for (Group child : group.children()) {
        budget.spend(1);
        child.deepenTo(group.depth() + 1);
        if (waiting.merge(child, -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    if (measured < groups.size()) {
      throw new UnresolvableException(Problem.syntax("must not have a group below itself", 1, 1));
    }
  }
}
