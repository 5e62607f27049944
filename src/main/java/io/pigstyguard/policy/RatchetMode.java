package io.pigstyguard.policy;

/** What an update of an inventory that is stored with findings is measured by. */
public enum RatchetMode {
  /** By the stored findings: an update is refused for those that it adds or makes worse. */
  FINDINGS,
  /** By nothing: a changed inventory is refused for every finding, as a new one is. */
  OFF
}
