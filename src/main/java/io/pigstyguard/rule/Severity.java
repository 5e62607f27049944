package io.pigstyguard.rule;

/** How bad a finding is; the values of a PolicyReport, the worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO
}
