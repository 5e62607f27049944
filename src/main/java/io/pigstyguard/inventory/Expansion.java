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

  /**
   * What a definition holds itself, and how often it refers to which variables.
   *
   * @param values that it holds without what it refers to
   */
  private record Content(Entry entry, long values, List<Link> links) {
    /** What it refers to holds, as far as the links have been followed. */
    long referred() {
      long total = 0;
      for (Link link : links) {
        total += link.times() * link.variable().size;
        if (total > MOST) {
          return MOST + 1;
        }
      }
      return total;
    }
  }

  /** So many references to one variable. */
  private record Link(Variable variable, int times) {}

  /** What a value holds, counted on the way through it. */
  private static final class Count {
    private final Map<String, Integer> references = new HashMap<>(0);
    private long values;

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

  /** A variable, which holds what the largest of its definitions holds on any host. */
  private static final class Variable {
    private final List<Content> referring = new ArrayList<>(0);
    private long own;

    /** With what it refers to, over as many references as were followed so far. */
    private long size;

    private long next;

    Variable(long values) {
      own = values;
      size = values;
    }

    void add(Content content) {
      own = Math.max(own, content.values());
      size = own;
      if (!content.links().isEmpty()) {
        referring.add(content);
      }
    }

    void follow(Budget budget) {
      next = own;
      for (Content content : referring) {
        budget.spend(content.links().size());
        next = Math.max(next, content.values() + content.referred());
      }
    }
  }

  private final RoleDefaults defaults;
  private final Budget budget;
  private final int readers;
  private final Map<String, Variable> variables = new HashMap<>();
  private final List<Content> referring = new ArrayList<>();
  private final Set<Entry> counted = Collections.newSetFromMap(new IdentityHashMap<>());

  Expansion(Inventory inventory, RoleDefaults defaults, Budget budget) {
    this.defaults = defaults;
    this.budget = budget;
    readers = Math.min(inventory.hosts().size(), MOST_HOSTS);
    for (Group group : inventory.groups().values()) {
      group.variables().values().forEach(definition -> read(definition.entry()));
    }
    Set<Mapping> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Host host : inventory.hosts()) {
      if (shared.add(host.variables())) {
        host.variables().entries().forEach(this::read);
      }
    }
  }

  private void read(Entry entry) {
    Count count = new Count();
    count.add(entry.value(), budget);
    List<Link> links = new ArrayList<>(count.references.size());
    count.references.forEach((name, times) -> links.add(new Link(variable(name), times)));
    Content content = new Content(entry, count.values, links);
    variable(entry.name()).add(content);
    if (!links.isEmpty() && counted.add(entry)) {
      referring.add(content);
    }
  }

  /** The variable of a name, which holds at least what the roles set it to. */
  private Variable variable(String name) {
    return variables.computeIfAbsent(name, unread -> new Variable(defaultSize(unread)));
  }

  private long defaultSize(String name) {
    Value value = defaults.value(name);
    if (value == null) {
      return 1;
    }
    Count count = new Count();
    count.add(value, budget);
    return count.values;
  }

  /** What is wrong when references stand for more than can be judged, or null. */
  @Nullable Problem problem() {
    for (int hops = 1; hops < References.LONGEST_CHAIN; hops++) {
      follow();
    }
    long total = 0;
    for (Content content : referring) {
      total += readers * content.referred();
      if (total > MOST) {
        Entry entry = content.entry();
        return Problem.limit(
            "must not expand to more than " + MOST + " values by references",
            entry.place().line(),
            entry.place().column());
      }
    }
    return null;
  }

  /** Follows each reference by one more step. */
  private void follow() {
    List<Variable> changing =
        variables.values().stream().filter(variable -> !variable.referring.isEmpty()).toList();
    changing.forEach(variable -> variable.follow(budget));
    changing.forEach(variable -> variable.size = variable.next);
  }
}
