package io.pigstyguard.answer;

/** Findings that an update keeps: the object was stored with them, so they do not deny it. */
public final class KeptFindings {
  private KeptFindings() {}

  /** The end of a sentence that begins with the object, or with nothing. */
  public static String sentence(int count, String kind) {
    return count == 1
        ? "1 " + kind + "finding is stored already and does not deny this update"
        : count + " " + kind + "findings are stored already and do not deny this update";
  }
}
