package io.pigstyguard.rule;

import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The hosts that may see a variable differently: the first of those that share a definition, or all
 * of them where the definition refers to other variables. Walking a long list once per definition
 * instead of once per host keeps the cost in proportion to the document.
 */
public final class Viewpoints {
  /** Beyond so many hosts a definition with references counts as seen the same by the rest. */
  private static final int MOST_PER_DEFINITION = 100;

  private Viewpoints() {}

  public static List<Host> of(Collection<Host> hosts, String variable) {
    List<Host> viewpoints = new ArrayList<>();
    IdentityHashMap<Definition, Integer> left = new IdentityHashMap<>();
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
      int more = left.computeIfAbsent(definition, Viewpoints::most);
      if (more > 0) {
        viewpoints.add(host);
        left.put(definition, more - 1);
      }
    }
    return viewpoints;
  }

  private static int most(Definition definition) {
    return refers(definition.value()) ? MOST_PER_DEFINITION : 1;
  }

  private static boolean refers(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping.entries().stream().anyMatch(entry -> refers(entry.value()));
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream().anyMatch(Viewpoints::refers);
    }
    return value instanceof Scalar scalar
        && scalar.type() == ScalarType.STRING
        && scalar.text().contains("{{");
  }
}
