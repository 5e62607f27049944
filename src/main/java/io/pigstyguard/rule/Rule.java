package io.pigstyguard.rule;

/** One requirement of the catalogue. Stateless; instances are shared between threads. */
public interface Rule {
  RuleSpec spec();

  /** Reports every place where the subject breaks the requirement. */
  void check(Subject subject, Violations violations);

  /** The rule of a specification. */
  static Rule of(RuleSpec spec, Check check) {
    return new CheckedRule(spec, check);
  }

  /** Finds what breaks a requirement. */
  @FunctionalInterface
  interface Check {
    void check(Subject subject, Violations violations);
  }
}
