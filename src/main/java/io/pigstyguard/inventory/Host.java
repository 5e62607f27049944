package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A managed host with the variables that are effective on it. */
public final class Host {
  private final String name;
  private final Scalar key;
  private final Set<Group> direct = new LinkedHashSet<>();
  private final Map<String, Definition> own = new HashMap<>();
  private Map<String, Definition> inherited = Map.of();
  private Map<String, Definition> global = Map.of();
  private Set<Group> memberships = Set.of();
  private RoleDefaults defaults = RoleDefaults.NONE;

  /**
   * @param key where the document first names the host, perhaps by a range
   */
  Host(String name, Scalar key) {
    this.name = name;
    this.key = key;
  }

  /** The inventory key: an IPv4 address in Pigsty's own inventories. */
  public String name() {
    return name;
  }

  /** The line on which the document first names the host, from 1. */
  public int line() {
    return key.line();
  }

  /** The column at which the document first names the host, from 1. */
  public int column() {
    return key.column();
  }

  /** Whether the host is in a group, directly or through a child of it. */
  public boolean isIn(String group) {
    for (Group membership : memberships) {
      if (membership.name().equals(group)) {
        return true;
      }
    }
    return false;
  }

  /** The winning definition of a variable, or null when only a role default can apply. */
  public @Nullable Definition definition(String variable) {
    Definition definition = own.get(variable);
    if (definition == null) {
      definition = inherited.get(variable);
    }
    return definition == null ? global.get(variable) : definition;
  }

  /** All winning definitions, the widest level first. */
  public Collection<Definition> definitions() {
    Map<String, Definition> effective = new LinkedHashMap<>(global);
    effective.putAll(inherited);
    effective.putAll(own);
    return Collections.unmodifiableCollection(effective.values());
  }

  /** The parameter as the roles see it: defined, defaulted or missing. */
  public Param param(String variable) {
    Definition definition = definition(variable);
    return definition == null
        ? Param.defaulted(this, variable, defaults.value(variable))
        : Param.defined(this, definition);
  }

  RoleDefaults defaults() {
    return defaults;
  }

  List<Group> direct() {
    return new ArrayList<>(direct);
  }

  void join(Group group) {
    direct.add(group);
  }

  void leave(Group group) {
    direct.remove(group);
  }

  void define(Definition definition) {
    own.put(definition.name(), definition);
  }

  void resolve(Layers layers, RoleDefaults roleDefaults) {
    Layers.Layer layer = layers.of(this);
    memberships = layer.groups();
    inherited = layer.variables();
    global = layers.global();
    defaults = roleDefaults;
  }

  @Override
  public String toString() {
    return name;
  }
}
