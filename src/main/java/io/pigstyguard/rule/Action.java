package io.pigstyguard.rule;

/** What happens on a finding. */
public enum Action {
  DENY,
  WARN,
  OFF
}
