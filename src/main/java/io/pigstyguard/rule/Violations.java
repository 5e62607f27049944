package io.pigstyguard.rule;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what one rule reports; equal scope, parameter and line are one violation. */
public final class Violations {
  /** Has an order, without which a table of identities that were made to collide is slow. */
  private record Identity(Scope scope, @Nullable String param, @Nullable Integer line)
      implements Comparable<Identity> {
    private static final Comparator<Identity> ORDER =
        Comparator.comparing(Identity::scope)
            .thenComparing(Identity::param, nullsFirst(naturalOrder()))
            .thenComparing(Identity::line, nullsFirst(naturalOrder()));

    @Override
    public int compareTo(Identity other) {
      return ORDER.compare(this, other);
    }
  }

  private static final int BYTES_PER_SIGHTING = 150;

  private final Budget budget;
  private final int most;
  private final String usualMessage;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<Identity, Sightings> seen = new HashMap<>();

  /**
   * @param budget from which each report is spent
   * @param most how many may be reported before {@link TooManyViolationsException} is thrown
   */
  public Violations(RuleSpec spec, Budget budget, int most) {
    this.budget = budget;
    this.most = most;
    usualMessage = spec.requirement();
  }

  /** Reports a parameter with the rule's requirement as message. */
  public void add(Scope scope, Param at) {
    add(scope, at, usualMessage);
  }

  /** Reports a parameter. */
  public void add(Scope scope, Param at, String message) {
    add(scope, at.path(), at.line(), at.column(), message, Sighting.at(at, message));
  }

  /** Reports a parameter that is recognised by something else than its path and value. */
  public void add(Scope scope, Param at, String message, Sighting sighting) {
    add(scope, at.path(), at.line(), at.column(), message, sighting);
  }

  /** Reports structure, such as a missing group: neither parameter nor line. */
  public void add(Scope scope, String message) {
    add(scope, message, Sighting.said(message));
  }

  /** Reports structure that is recognised by something else than the message. */
  public void add(Scope scope, String message, Sighting sighting) {
    add(scope, null, null, null, message, sighting);
  }

  /** Reports a place that is no parameter's. */
  public void add(
      Scope scope,
      @Nullable String param,
      @Nullable Integer line,
      @Nullable Integer column,
      String message) {
    add(scope, param, line, column, message, Sighting.said(message));
  }

  private void add(
      Scope scope,
      @Nullable String param,
      @Nullable Integer line,
      @Nullable Integer column,
      String message,
      Sighting sighting) {
    budget.spend(1);
    Identity identity = new Identity(scope, param, line);
    Sightings known = seen.get(identity);
    if (known != null) {
      budget.hold(known.add(sighting) ? BYTES_PER_SIGHTING : 0);
      return;
    }
    if (violations.size() >= most) {
      throw new TooManyViolationsException();
    }
    Sightings sightings = new Sightings(sighting);
    seen.put(identity, sightings);
    violations.add(new Violation(scope, param, line, column, message, sightings));
  }

  public List<Violation> list() {
    return List.copyOf(violations);
  }

  public boolean isEmpty() {
    return violations.isEmpty();
  }
}
