package io.pigstyguard.wording;

import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences about what of an object could not be judged. */
public final class Unjudged {
  private static final int MOST_IDS = 10;

  private Unjudged() {}

  /** One sentence about the rules that failed, and why the inspection ended early. */
  public static List<String> sentences(Inspection inspection) {
    List<String> sentences = new ArrayList<>();
    List<String> failed = inspection.failedRules();
    if (!failed.isEmpty()) {
      String ids = String.join(", ", failed.subList(0, Math.min(MOST_IDS, failed.size())));
      int more = failed.size() - MOST_IDS;
      sentences.add(
          (failed.size() == 1 ? "Rule " : "Rules ")
              + (ids + (more > 0 ? " and " + more + " more" : ""))
              + " could not be evaluated.");
    }
    sentences.addAll(end(inspection));
    return sentences;
  }

  /** Why the inspection ended before everything was judged, if it did. */
  public static List<String> end(Inspection inspection) {
    return switch (inspection.end()) {
      case DONE -> List.of();
      case TIME -> List.of("The time was over before every rule had been evaluated.");
      case WORK ->
          List.of(
              "Judging it takes more work than is spent on one object: there is too much in it, or "
                  + "lists are repeated for too many hosts or clusters; split the inventory, or "
                  + "define the lists for fewer.");
      case BUSY ->
          List.of(
              "The guard is too busy: more is judged at once than there is memory for; try again.");
      case INVENTORIES ->
          List.of(
              String.format(
                  Locale.ROOT,
                  "More than %,d inventories are in the object, and only the first were judged; "
                      + "store the others in other objects.",
                  Inspector.MOST_DOCUMENTS));
      case FINDINGS ->
          List.of(
              String.format(
                  Locale.ROOT,
                  "More than %,d findings were made, and only the first are told; "
                      + "mend these and try again.",
                  Inspector.MOST_FINDINGS));
    };
  }
}
