package io.pigstyguard.rule;

/** A specification with the function that finds what breaks it. */
record CheckedRule(RuleSpec spec, Rule.Check finder) implements Rule {
  @Override
  public void check(Subject subject, Violations violations) {
    finder.check(subject, violations);
  }
}
