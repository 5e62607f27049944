package io.pigstyguard.rule;

/** One requirement of the catalogue. Stateless; instances are shared between threads. */
public interface Rule {
  RuleSpec spec();

  /** Reports every place where the subject breaks the requirement. */
  void check(Subject subject, Violations violations);
}
