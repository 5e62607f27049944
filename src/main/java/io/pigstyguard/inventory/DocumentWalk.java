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

  private static final int MOST_GROUPS = 10_000;

  /** What a host's place in a group costs against a mere step. */
  private static final int MEMBERSHIP = 8;

  private final GroupTree tree;
  private final Effort effort;

  DocumentWalk(GroupTree tree, Effort effort) {
    this.tree = tree;
    this.effort = effort;
  }

  void walk(Value root) {
    if (!(root instanceof Mapping mapping)) {
      throw new UnresolvableException("must be a mapping of groups such as 'all'", root);
    }
    if (mapping.entries().isEmpty()) {
      throw new UnresolvableException("must not be empty", root);
    }
    Entry plugin = mapping.entry("plugin");
    if (plugin != null && !Falsity.of(plugin.value())) {
      throw new UnresolvableException("must not have a root key 'plugin'", plugin.key());
    }
    for (Entry entry : mapping.entries()) {
      group(entry);
    }
    tree.reconcile();
  }

  /** The group of an entry, or null when the entry is skipped as no valid group definition. */
  private @Nullable Group group(Entry entry) {
    Value value = entry.value();
    if (!(value instanceof Mapping) && !isNull(value)) {
      return null;
    }
    if (!entry.key().type().isText() || entry.name().isEmpty()) {
      throw new UnresolvableException("must have a text as group name", entry.key());
    }
    effort.spend(1);
    if (tree.groups().size() >= MOST_GROUPS && tree.existingGroup(entry.name()) == null) {
      throw tooMany(MOST_GROUPS + " groups", entry.key());
    }
    Group group = tree.group(entry.name());
    group.namedBy(entry.key());
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
    String name = section.key().type().isText() ? section.name() : "";
    switch (name) {
      case "vars" -> entries(section).forEach(entry -> variable(group, entry));
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

  private void variable(Group group, Entry entry) {
    effort.spend(1);
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
    effort.spend(1);
    Group child = group(entry);
    if (child == null) {
      known(parent, entry);
      return;
    }
    if (child == parent || child.name().equals(GroupTree.ALL)) {
      throw new UnresolvableException("must not have a group below itself", entry.key());
    }
    parent.add(child);
  }

  /** A child without sections may still name a group, or even a host, that exists already. */
  private void known(Group parent, Entry entry) {
    Group group = tree.existingGroup(entry.name());
    Host host = tree.existingHost(entry.name());
    if (!entry.key().type().isText() || (group == null && host == null) || group == parent) {
      throw new UnresolvableException("must be a mapping of a group's sections", entry.place());
    }
    if (group != null) {
      parent.add(group);
    } else if (host != null) {
      join(parent, host);
    }
  }

  private void join(Group group, Host host) {
    effort.spend(MEMBERSHIP);
    group.add(host);
  }

  private void hosts(Group group, Entry entry) {
    if (!entry.key().type().isText()) {
      throw new UnresolvableException("must have a text as host name; quote it", entry.key());
    }
    if (!(entry.value() instanceof Mapping) && !Falsity.of(entry.value())) {
      throw new UnresolvableException("must be a mapping of host variables", entry.place());
    }
    HostPattern.Hosts expanded = HostPattern.expand(entry.key(), MOST_HOSTS, effort);
    for (String name : expanded.names()) {
      join(group, host(name, entry.key(), expanded.port()));
      if (entry.value() instanceof Mapping variables && !variables.entries().isEmpty()) {
        define(name, variables);
      }
    }
  }

  private static UnresolvableException tooMany(String what, Scalar key) {
    return new UnresolvableException(
        Problem.limit("must not have more than " + what, key.line(), key.column()));
  }

  private Host host(String name, Scalar key, @Nullable Integer port) {
    Host existing = tree.existingHost(name);
    if (existing != null) {
      return existing;
    }
    if (tree.size() >= MOST_HOSTS) {
      throw tooMany(MOST_HOSTS + " hosts", key);
    }
    Host host = tree.host(name, key);
    if (port != null) {
      host.define(
          Mapping.of(
              new Entry(
                  new Scalar(ScalarType.STRING, "ansible_port", key.line(), key.column()),
                  new Scalar(ScalarType.INT, port.toString(), key.line(), key.column()))));
    }
    return host;
  }

  /** Variables of a host; those of one named like a group become the group's. */
  private void define(String name, Mapping variables) {
    Group namesake = tree.existingGroup(name);
    Host host = tree.existingHost(name);
    if (namesake != null) {
      variables.entries().forEach(variable -> variable(namesake, variable));
    } else if (host != null) {
      host.define(variables);
    }
  }

  private static boolean isNull(Value value) {
    return value instanceof Scalar scalar && scalar.isNull();
  }
}
