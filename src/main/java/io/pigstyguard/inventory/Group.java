package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Scalar;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Ansible group; hosts and children in the order in which the document adds them. */
public final class Group {
  /** Later groups win: deeper ones, then higher {@code ansible_group_priority}, then the name. */
  static final Comparator<Group> PRECEDENCE =
      Comparator.comparingInt((Group group) -> group.depth)
          .thenComparingInt(group -> group.priority)
          .thenComparing(group -> group.name, Group::compareCodePoints);

  private final String name;
  private final Set<Host> hosts = new LinkedHashSet<>();
  private final Set<Group> children = new LinkedHashSet<>();
  private final Set<Group> parents = new LinkedHashSet<>();
  private final Map<String, Definition> variables = new HashMap<>();
  private @Nullable Scalar key;
  private int depth;
  private int priority = 1;

  Group(String name) {
    this.name = name;
  }

  /** Python compares texts by code points, Java by UTF-16 units. */
  private static int compareCodePoints(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    if (i == one.length() || i == other.length()) {
      return one.length() - other.length();
    }
    boolean astral = Character.isSurrogate(one.charAt(i));
    return astral == Character.isSurrogate(other.charAt(i))
        ? one.charAt(i) - other.charAt(i)
        : Boolean.compare(astral, !astral);
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

  /** The last key that names the group, or null for one that Ansible adds by itself. */
  @Nullable Scalar key() {
    return key;
  }

  void namedBy(Scalar key) {
    this.key = key;
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
