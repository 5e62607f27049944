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
  private final Effort effort;

  GroupTree(Effort effort) {
    this.effort = effort;
    group(ALL).add(group(UNGROUPED));
  }

  Group group(String name) {
    return groups.computeIfAbsent(name, Group::new);
  }

  @Nullable Group existingGroup(String name) {
    return groups.get(name);
  }

  /** The host of a name, added if it is new. */
  Host host(String name, Scalar key) {
    return hosts.computeIfAbsent(name, absent -> new Host(absent, key, effort.budget()));
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

  @Nullable Host existingHost(String name) {
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
    if (ungrouped.parents().size() > 1 || !ungrouped.children().isEmpty()) {
      // Ansible then forgets groups of hosts that it takes out of it.
      throw misplaced(ungrouped, "must not have 'ungrouped' below or above another group");
    }
    for (Host host : hosts.values()) {
      settle(host, all, ungrouped);
    }
    measureDepths();
  }

  private void settle(Host host, Group all, Group ungrouped) {
    List<Group> direct = host.direct();
    if (direct.stream().anyMatch(group -> group != all && group != ungrouped)) {
      ungrouped.remove(host);
    } else if (!direct.contains(ungrouped)) {
      Group namesake = groups.get(host.name());
      if (namesake != null) {
        // Ansible then puts the group into 'ungrouped' instead of the host.
        throw misplaced(namesake, "must not have an ungrouped host of the same name");
      }
      ungrouped.add(host);
    }
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
        effort.spend(1);
        child.deepenTo(group.depth() + 1);
        if (waiting.merge(child, -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    if (measured < groups.size()) {
      Group looped =
          groups.values().stream()
              .filter(group -> group.key() != null && waiting.getOrDefault(group, 0) > 0)
              .findFirst()
              .orElseGet(() -> group(ALL));
      throw misplaced(looped, "must not have a group below itself");
    }
  }

  private static UnresolvableException misplaced(Group group, String message) {
    Scalar key = group.key();
    return new UnresolvableException(
        key == null ? Problem.syntax(message, 1, 1) : Problem.syntax(message, key));
  }
}
