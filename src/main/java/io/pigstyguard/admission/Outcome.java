package io.pigstyguard.admission;

import java.util.Locale;

/** What became of a request, as metrics, logs and audit annotations name it. */
public enum Outcome {
  /** No inventory in it. */
  UNCLAIMED(true),
  /** Nothing found. */
  ALLOWED(true),
  /** Only findings that warn. */
  WARNED(true),
  /** Findings that would deny, in an inventory that the update leaves as it was. */
  UNCHANGED(true),
  /** Findings that would deny, in a changed inventory, all of which it is stored with. */
  TOLERATED(true),
  /** Could not be judged, and the policy fails open, or the object was only swept. */
  FAILED_OPEN(true),
  /** Findings that deny. */
  DENIED(false),
  /** Could not be judged. */
  UNJUDGED(false);

  private final boolean allowed;

  Outcome(boolean allowed) {
    this.allowed = allowed;
  }

  public boolean isAllowed() {
    return allowed;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
