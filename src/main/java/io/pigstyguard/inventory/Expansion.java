package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much the definitions of an inventory hold when every reference is written out. Lists of
 * references to lists of references grow as aliases do, and a list that refers a thousand times to
 * one long text is read a thousand times as long.
 */
final class Expansion {
  private static final long MOST = 5_000_000;

  /** A text of so many characters counts as one more value. */
  private static final int CHARACTERS = 32;

  /** For more hosts than that no list with references is read again. */
  private static final int MOST_HOSTS = 100;

  /** What a value holds itself, and how often it refers to which variables. */
  private static final class Content {
    private long values;
    private final Map<String, Integer> references = new HashMap<>();

    void add(Value value, Budget budget) {
      budget.spend(1);
      values++;
      if (value instanceof Mapping mapping) {
        mapping.entries().forEach(entry -> add(entry.value(), budget));
      } else if (value instanceof Sequence sequence) {
        sequence.items().forEach(item -> add(item, budget));
      } else if (value instanceof Scalar scalar) {
        budget.spendOn(scalar.text().length());
        values += scalar.text().length() / CHARACTERS;
        String other = References.target(scalar);
        if (other != null) {
          references.merge(other, 1, Integer::sum);
        }
      }
    }
  }

  private final RoleDefaults defaults;
  private final Budget budget;
  private final int readers;
  private final Map<String, List<Content>> definitions = new HashMap<>();
  private final List<Map<String, Long>> known = new ArrayList<>();
  private final IdentityHashMap<Entry, Content> referring = new IdentityHashMap<>();

  Expansion(Inventory inventory, RoleDefaults defaults, Budget budget) {
    this.defaults = defaults;
    this.budget = budget;
    readers = Math.min(inventory.hosts().size(), MOST_HOSTS);
    for (int hops = 0; hops <= References.LONGEST_CHAIN; hops++) {
      known.add(new HashMap<>());
    }
    for (Group group : inventory.groups().values()) {
      group.variables().values().forEach(definition -> read(definition.entry()));
    }
    Set<Mapping> read = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Host host : inventory.hosts()) {
      if (read.add(host.variables())) {
        host.variables().entries().forEach(this::read);
      }
    }
  }

  private void read(Entry entry) {
    Content content = new Content();
    content.add(entry.value(), budget);
    definitions.computeIfAbsent(entry.name(), name -> new ArrayList<>(1)).add(content);
    if (!content.references.isEmpty()) {
      referring.put(entry, content);
    }
  }

  /** What is wrong when references stand for more than can be judged, or null. */
  @Nullable Problem problem() {
    long total = 0;
    for (Map.Entry<Entry, Content> definition : referring.entrySet()) {
      total += readers * referred(definition.getValue(), References.LONGEST_CHAIN);
      if (total > MOST) {
        Entry entry = definition.getKey();
        return Problem.limit(
            "must not expand to more than " + MOST + " values by references",
            entry.place().line(),
            entry.place().column());
      }
    }
    return null;
  }

  private long referred(Content content, int hops) {
    long total = 0;
    if (hops > 0) {
      for (Map.Entry<String, Integer> reference : content.references.entrySet()) {
        budget.spend(1);
        total += reference.getValue() * size(reference.getKey(), hops - 1);
        if (total > MOST) {
          return MOST + 1;
        }
      }
    }
    return total;
  }

  /** The most that a variable stands for on any host. */
  private long size(String name, int hops) {
    Long before = known.get(hops).get(name);
    if (before != null) {
      return before;
    }
    long size = 1;
    for (Content content : definitions.getOrDefault(name, List.of())) {
      size = Math.max(size, content.values + referred(content, hops));
    }
    Value value = defaults.value(name);
    if (value != null) {
      Content content = new Content();
      content.add(value, budget);
      size = Math.max(size, content.values);
    }
    known.get(hops).put(name, size);
    return size;
  }
}
