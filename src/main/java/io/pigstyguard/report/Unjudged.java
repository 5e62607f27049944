package io.pigstyguard.report;

import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import java.util.ArrayList;
import java.util.List;

/** Sentences about what of an object could not be judged. */
final class Unjudged {
  private static final int MOST_IDS = 10;

  private Unjudged() {}

  static List<String> sentences(Inspection inspection) {
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
    if (inspection.timedOut()) {
      sentences.add("The time was over before every rule had been evaluated.");
    }
    if (inspection.end() == Inspection.End.COUNT) {
      sentences.add(
          "It holds more than %,d inventories or %,d findings, and only the first were looked at."
              .formatted(Inspector.MOST_DOCUMENTS, Inspector.MOST_FINDINGS));
    }
    return sentences;
  }
}
