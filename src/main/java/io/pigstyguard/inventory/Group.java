package io.pigstyguard.inventory;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An Ansible group; hosts and children in the order in which the document adds them. */
public final class Group {
  /** Later groups win: deeper ones, then higher {@code ansible_group_priority}, then the name. */
  static final Comparator<Group> PRECEDENCE =
      Comparator.comparingInt((Group group) -> group.depth)
          .thenComparingInt(group -> group.priority)
          .thenComparing(group -> group.name);

  private final String name;
  private final Set<Host> hosts = new LinkedHashSet<>();
  private final Set<Group> children = new LinkedHashSet<>();
  private final Set<Group> parents = new LinkedHashSet<>();
  private final Map<String, Definition> variables = new HashMap<>();
  private int depth;
  private int priority = 1;

  Group(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Hosts that the group lists itself, without those of its children. */
  public List<Host> hosts() {
    return List.copyOf(hosts);
  }

  public List<Group> children() {
    return List.copyOf(children);
  }

  Set<Group> parents() {
    return Collections.unmodifiableSet(parents);
  }

  Map<String, Definition> variables() {
    return variables;
  }

  int depth() {
    return depth;
  }

  void deepenTo(int depth) {
    this.depth = Math.max(this.depth, depth);
  }

  void setPriority(int priority) {
    this.priority = priority;
  }

  void add(Host host) {
    if (hosts.add(host)) {
      host.join(this);
    }
  }

  void remove(Host host) {
    hosts.remove(host);
    host.leave(this);
  }

  void add(Group child) {
    if (children.add(child)) {
      child.parents.add(this);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
