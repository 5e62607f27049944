package io.pigstyguard.admission;

/** By which entry of the webhook configuration a review comes. */
public enum Entry {
  /** Objects that are marked or named as inventories: what cannot be judged is refused. */
  NAMED("/validate"),
  /**
   * Objects of everyday names, in case they hold an inventory: what cannot be looked at is
   * admitted, since nearly all of them are none of ours.
   */
  SWEEP("/sweep");

  private final String path;

  Entry(String path) {
    this.path = path;
  }

  /** The path of the URL that the API server calls. */
  public String path() {
    return path;
  }
}
