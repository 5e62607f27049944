package io.pigstyguard.rule;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what one rule reports; equal scope, parameter and line are one violation. */
public final class Violations {
  private record Identity(Scope scope, @Nullable String param, @Nullable Integer line) {}

  private final String usualMessage;
  private final List<Violation> violations = new ArrayList<>();
  private final Set<Identity> seen = new HashSet<>();

  public Violations(RuleSpec spec) {
    usualMessage = spec.requirement();
  }

  /** Reports a parameter with the rule's requirement as message. */
  public void add(Scope scope, Param at) {
    add(scope, at, usualMessage);
  }

  /** Reports a parameter. */
  public void add(Scope scope, Param at, String message) {
    add(scope, at.path(), at.line(), at.column(), message);
  }

  /** Reports structure, such as a number of hosts: neither parameter nor line. */
  public void add(Scope scope, String message) {
    add(scope, null, null, null, message);
  }

  /** Reports a place that is no parameter's. */
  public void add(
      Scope scope,
      @Nullable String param,
      @Nullable Integer line,
      @Nullable Integer column,
      String message) {
    if (seen.add(new Identity(scope, param, line))) {
      violations.add(new Violation(scope, param, line, column, message));
    }
  }

  public List<Violation> list() {
    return List.copyOf(violations);
  }

  public boolean isEmpty() {
    return violations.isEmpty();
  }
}
