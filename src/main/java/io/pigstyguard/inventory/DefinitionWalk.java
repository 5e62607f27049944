package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Meets every definition that some host sees, once, at the first such host. A definition of a group
 * is looked at again only for hosts that all override it, so that the cost is that of the
 * definitions and not of hosts times definitions.
 */
final class DefinitionWalk {
  private final Budget budget;
  private final Consumer<Param> action;
  private final Map<String, Definition> unseenGlobals;
  private final IdentityHashMap<Layers.Layer, List<Definition>> unseen = new IdentityHashMap<>();
  private final Set<Definition> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  DefinitionWalk(Map<String, Definition> globals, Budget budget, Consumer<Param> action) {
    this.budget = budget;
    this.action = action;
    unseenGlobals = new LinkedHashMap<>(globals);
  }

  void visit(Collection<Host> hosts) {
    for (Host host : hosts) {
      unseen
          .computeIfAbsent(host.layer(), this::definitions)
          .removeIf(definition -> meet(definition, host));
      Scope scope = Scope.host(host.name());
      for (Entry own : host.variables().entries()) {
        accept(host, new Definition(own, scope));
      }
    }
  }

  private List<Definition> definitions(Layers.Layer layer) {
    budget.spend((long) layer.variables().size() + unseenGlobals.size());
    List<Definition> definitions = new ArrayList<>(layer.variables().values());
    for (Definition global : unseenGlobals.values()) {
      if (!layer.variables().containsKey(global.name())) {
        definitions.add(global);
      }
    }
    return definitions;
  }

  /** Whether the host sees the definition, or another host has. */
  private boolean meet(Definition definition, Host host) {
    budget.spend(1);
    if (host.variables().entry(definition.name()) != null) {
      return seen.contains(definition);
    }
    if (seen.add(definition)) {
      if (definition.scope().equals(Scope.GLOBAL)) {
        unseenGlobals.remove(definition.name());
      }
      accept(host, definition);
    }
    return true;
  }

  private void accept(Host host, Definition definition) {
    host.tell(definition.name());
    action.accept(Param.defined(host, definition));
  }
}
