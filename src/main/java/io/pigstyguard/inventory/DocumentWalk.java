package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a document's groups and hosts to a tree in the order of Ansible's YAML inventory plugin, on
 * which the winner among host variables depends.
 */
final class DocumentWalk {
  /** More hosts than the largest Pigsty deployments by an order of magnitude. */
  static final int MOST_HOSTS = 10_000;

  private final GroupTree tree;
  private final Budget budget;

  DocumentWalk(GroupTree tree, Budget budget) {
    this.tree = tree;
    this.budget = budget;
  }

  void walk(Value root) {
    if (!(root instanceof Mapping mapping)) {
      throw new UnresolvableException("must be a mapping of groups such as 'all'", root);
    }
    if (mapping.entries().isEmpty()) {
      throw new UnresolvableException("must not be empty", root);
    }
    Entry plugin = mapping.entry("plugin");
    if (plugin != null && !isFalsy(plugin.value())) {
      throw new UnresolvableException("must not have a root key 'plugin'", plugin.key());
    }
    for (Entry entry : mapping.entries()) {
      group(entry);
    }
    tree.reconcile();
  }

  private static boolean isFalsy(Value value) {
    if (!(value instanceof Scalar scalar)) {
      return false;
    }
    boolean no = scalar.type() == ScalarType.BOOL && !scalar.truth();
    return no || scalar.isNull() || scalar.text().isEmpty();
  }

  /** The group of an entry, or null when the entry is skipped as no valid group definition. */
  private @Nullable Group group(Entry entry) {
    Value value = entry.value();
    if (!(value instanceof Mapping) && !isNull(value)) {
      return null;
    }
    if (entry.key().type() != ScalarType.STRING && entry.key().type() != ScalarType.UNSAFE) {
      throw new UnresolvableException("must have a text as group name", entry.key());
    }
    if (entry.name().isEmpty()) {
      throw new UnresolvableException("must have a name for the group", entry.key());
    }
    budget.spend(1);
    Group group = tree.group(entry.name());
    if (value instanceof Mapping sections) {
      checkSections(sections);
      for (Entry section : sections.entries()) {
        section(group, section);
      }
    }
    return group;
  }

  /** A section may be a mapping, null, or a text that stands for a mapping with that key. */
  private static void checkSections(Mapping sections) {
    for (String name : new String[] {"vars", "children", "hosts"}) {
      Entry section = sections.entry(name);
      if (section != null && !isSection(section.value())) {
        throw new UnresolvableException("must be a mapping below '" + name + "'", section.place());
      }
    }
  }

  private static boolean isSection(Value value) {
    return value instanceof Mapping
        || (value instanceof Scalar scalar && (scalar.isNull() || scalar.type().isText()));
  }

  private void section(Group group, Entry section) {
    String name = section.key().type() == ScalarType.STRING ? section.name() : "";
    switch (name) {
      case "vars" -> entries(section).forEach(entry -> groupVariable(group, entry));
      case "children" -> entries(section).forEach(entry -> child(group, entry));
      case "hosts" -> entries(section).forEach(entry -> hosts(group, entry));
      default -> {}
    }
  }

  private static Iterable<Entry> entries(Entry section) {
    if (section.value() instanceof Mapping mapping) {
      return mapping.entries();
    }
    Scalar scalar = (Scalar) section.value();
    if (scalar.isNull()) {
      return List.of();
    }
    Scalar nothing = new Scalar(ScalarType.NULL, "", scalar.line(), scalar.column());
    return List.of(new Entry(scalar, nothing));
  }

  private void groupVariable(Group group, Entry entry) {
    budget.spend(1);
    if (entry.name().equals("ansible_group_priority")) {
      group.setPriority(priority(entry));
      return;
    }
    Scope scope = group.name().equals(GroupTree.ALL) ? Scope.GLOBAL : Scope.group(group.name());
    group.variables().put(entry.name(), new Definition(entry, scope));
  }

  private static int priority(Entry entry) {
    try {
      return Integer.parseInt(((Scalar) entry.value()).printed().strip());
    } catch (ClassCastException | NumberFormatException e) {
      throw new UnresolvableException("must be a whole number", entry.place());
    }
  }

  private void child(Group parent, Entry entry) {
    Group child = group(entry);
    if (child == null) {
      throw new UnresolvableException("must be a mapping of a group's sections", entry.place());
    }
    if (child == parent || child.name().equals(GroupTree.ALL)) {
      throw new UnresolvableException("must not have a group below itself", entry.key());
    }
    parent.add(child);
  }

  private void hosts(Group group, Entry entry) {
    if (entry.key().type() != ScalarType.STRING && entry.key().type() != ScalarType.UNSAFE) {
      throw new UnresolvableException("must have a text as host name; quote it", entry.key());
    }
    if (!(entry.value() instanceof Mapping) && !isFalsy(entry.value())) {
      throw new UnresolvableException("must be a mapping of host variables", entry.place());
    }
    HostPattern.Hosts expanded = HostPattern.expand(entry.key(), MOST_HOSTS);
    for (String name : expanded.names()) {
      budget.spend(1);
      Host host = tree.host(name, entry.key());
      if (tree.size() > MOST_HOSTS) {
        throw new UnresolvableException(
            Problem.limit(
                "must not have more than " + MOST_HOSTS + " hosts",
                entry.key().line(),
                entry.key().column()));
      }
      group.add(host);
      define(host, entry, expanded.port());
    }
  }

  private void define(Host host, Entry entry, @Nullable Integer port) {
    Scope scope = Scope.host(host.name());
    if (port != null) {
      Scalar key = new Scalar(ScalarType.STRING, "ansible_port", entry.key().line(), 1);
      Scalar value = new Scalar(ScalarType.INT, port.toString(), entry.key().line(), 1);
      host.define(new Definition(new Entry(key, value), scope));
    }
    if (entry.value() instanceof Mapping variables) {
      for (Entry variable : variables.entries()) {
        budget.spend(1);
        host.define(new Definition(variable, scope));
      }
    }
  }

  private static boolean isNull(Value value) {
    return value instanceof Scalar scalar && scalar.isNull();
  }
}
