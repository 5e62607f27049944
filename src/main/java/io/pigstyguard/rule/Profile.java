package io.pigstyguard.rule;

/** A named set of actions: how much of the security page is enforced. */
public enum Profile {
  /** Denies what the page marks as MUST, readable secrets and unreadable input. */
  BASELINE,
  /** Also denies known credentials, open authentication and public exposure. */
  PRODUCTION,
  /** Finance-grade: every PGSQL cluster is critical. */
  STRICT
}
