package io.pigstyguard.pigsty;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that may see a variable differently: the first of those that share a definition, or all
 * of them where the definition refers to other variables. Walking a long list once per definition
 * instead of once per host keeps the cost in proportion to the document.
 */
public final class Viewpoints {
  /** Beyond so many hosts a definition with references counts as seen the same by the rest. */
  private static final int MOST_PER_DEFINITION = 100;

  private Viewpoints() {}

  /** A definition, by the object that is its entry and by where it stands. */
  private record Seen(Object entry, Scope scope) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Seen seen && seen.entry == entry && seen.scope.equals(scope);
    }

    @Override
    public int hashCode() {
      // Thousands of hosts of one range share an entry.
      return 31 * System.identityHashCode(entry) + scope.hashCode();
    }
  }

  /** The viewpoints among some hosts. */
  public static List<Host> of(Collection<Host> hosts, String variable) {
    if (hosts.isEmpty() || !isDefaulted(hosts, variable)) {
      return viewpoints(hosts, variable);
    }
    return List.of(hosts.iterator().next());
  }

  private static boolean isDefaulted(Collection<Host> hosts, String variable) {
    for (Host host : hosts) {
      if (host.definition(variable) != null) {
        return false;
      }
    }
    return true;
  }

  private static List<Host> viewpoints(Collection<Host> hosts, String variable) {
    List<Host> viewpoints = new ArrayList<>();
    Map<Seen, Integer> left = new HashMap<>();
    IdentityHashMap<Entry, Integer> most = new IdentityHashMap<>();
    boolean defaulted = false;
    for (Host host : hosts) {
      Definition definition = host.definition(variable);
      if (definition == null) {
        if (!defaulted) {
          viewpoints.add(host);
        }
        defaulted = true;
        continue;
      }
      Seen seen = new Seen(definition.entry(), definition.scope());
      int more =
          left.computeIfAbsent(
              seen,
              first ->
                  most.computeIfAbsent(definition.entry(), entry -> most(entry, host.budget())));
      if (more > 0) {
        viewpoints.add(host);
        left.put(seen, more - 1);
      }
    }
    return viewpoints;
  }

  private static int most(Entry definition, Budget budget) {
    return refers(definition.value(), budget) ? MOST_PER_DEFINITION : 1;
  }

  /** Whether a value depends on other variables of the host. */
  public static boolean refers(Value value, Budget budget) {
    budget.spend(1);
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (refers(entry.value(), budget)) {
          return true;
        }
      }
      return false;
    }
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        if (refers(item, budget)) {
          return true;
        }
      }
      return false;
    }
    return value instanceof Scalar scalar
        && scalar.type() == ScalarType.STRING
        && scalar.text().contains("{{");
  }
}
