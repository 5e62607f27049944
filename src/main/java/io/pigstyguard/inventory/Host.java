package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A managed host with the variables that are effective on it. */
public final class Host {
  private final String name;
  private final Scalar key;
  private final Budget budget;
  private final List<Group> direct = new ArrayList<>(2);
  private final List<Mapping> own = new ArrayList<>(1);
  private Mapping merged;
  private Layers.Layer layer = Layers.Layer.NONE;
  private Map<String, Definition> global = Map.of();
  private RoleDefaults defaults = RoleDefaults.NONE;

  /** Who is told the names of the variables that are asked for; null in production. */
  private @Nullable Consumer<String> lookups;

  /**
   * @param key where the document first names the host, perhaps by a range
   * @param budget of the review, from which whatever is asked of the host is spent
   */
  Host(String name, Scalar key, Budget budget) {
    this.name = name;
    this.key = key;
    this.budget = budget;
    merged = Mapping.empty(key.line(), key.column());
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
    budget.spend(1);
    return layer.groups().contains(group);
  }

  /** The winning definition of a variable, or null when only a role default can apply. */
  public @Nullable Definition definition(String variable) {
    tell(variable);
    return effective(variable);
  }

  /** The winning definition of a variable for which nobody asks by its name. */
  @Nullable Definition effective(String variable) {
    budget.spend(1);
    Entry entry = merged.entry(variable);
    if (entry != null) {
      return new Definition(entry, Scope.host(name));
    }
    Definition definition = layer.variables().get(variable);
    return definition == null ? global.get(variable) : definition;
  }

  /** All winning definitions, the widest level first. */
  public Collection<Definition> definitions() {
    budget.spend((long) global.size() + layer.variables().size() + merged.entries().size());
    Map<String, Definition> effective = new LinkedHashMap<>(global);
    effective.putAll(layer.variables());
    Scope scope = Scope.host(name);
    merged.entries().forEach(entry -> effective.put(entry.name(), new Definition(entry, scope)));
    return Collections.unmodifiableCollection(effective.values());
  }

  /** The parameter as the roles see it: defined, defaulted or missing. */
  public Param param(String variable) {
    Definition definition = definition(variable);
    return definition == null
        ? Param.defaulted(this, variable, defaults.value(variable))
        : Param.defined(this, definition);
  }

  /** The budget of the review, from which whatever is asked of the host is spent. */
  public Budget budget() {
    return budget;
  }

  /** Tells from now on which variables are asked for. */
  void tell(Consumer<String> listener) {
    lookups = listener;
  }

  /** Tells that a variable is asked for. */
  void tell(String variable) {
    if (lookups != null) {
      lookups.accept(variable);
    }
  }

  RoleDefaults defaults() {
    return defaults;
  }

  /** What its groups amount to; hosts of the same groups share one. */
  Layers.Layer layer() {
    return layer;
  }

  /** The variables that are its own. */
  Mapping variables() {
    return merged;
  }

  List<Group> direct() {
    return direct;
  }

  void join(Group group) {
    direct.add(group);
  }

  void leave(Group group) {
    direct.remove(group);
  }

  /** Adds variables that beat those added before. */
  void define(Mapping variables) {
    own.add(variables);
  }

  void resolve(Layers layers, RoleDefaults roleDefaults) {
    merged = layers.merged(own, merged);
    layer = layers.of(direct);
    global = layers.global();
    defaults = roleDefaults;
  }

  @Override
  public String toString() {
    return name;
  }
}
