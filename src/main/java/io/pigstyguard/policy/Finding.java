package io.pigstyguard.policy;

import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Violation;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A violation with its rule and what it leads to. */
public record Finding(RuleSpec rule, Action action, Violation violation) {
  /** Denials first, then the most severe, then by place, then by rule. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::action)
          .thenComparing(finding -> finding.rule().severity())
          .thenComparingInt(finding -> orZero(finding.violation().line()))
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(finding -> finding.violation().scope().text());

  private static int orZero(@Nullable Integer line) {
    return line == null ? 0 : line;
  }
}
