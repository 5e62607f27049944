package io.pigstyguard.remedy;

/** Where a key is to be written. */
public enum Place {
  /**
   * Where the finding is; a parameter that is written nowhere, among the variables of the finding's
   * cluster, or else of all.
   */
  FOUND,
  /** In the item of a list, or the entry of a mapping, that the finding is about. */
  ITEM,
  /** Where it is written, and else among the variables of all, so that it is equal everywhere. */
  ALL_VARS
}
