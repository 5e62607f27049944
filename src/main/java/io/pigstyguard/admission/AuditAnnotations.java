package io.pigstyguard.admission;

import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the API server writes to its audit log, at every level but None. It prefixes each key with
 * the webhook's name and a slash, so keys have no slash of their own.
 */
final class AuditAnnotations {
  static final String DECISION = "decision";

  private static final int LONGEST = 1024;

  private AuditAnnotations() {}

  /**
   * The annotations of an answer.
   *
   * @param kept how many denials the stored object has, too
   */
  static Map<String, String> of(Outcome outcome, Inspection inspection, int kept, Profile profile) {
    Map<String, String> annotations = new TreeMap<>();
    annotations.put(DECISION, outcome.toString());
    annotations.put("profile", profile.name().toLowerCase(Locale.ROOT));
    annotations.put("denials", count(inspection, Action.DENY));
    annotations.put("warnings", count(inspection, Action.WARN));
    if (kept > 0) {
      annotations.put("kept", Integer.toString(kept));
    }
    inspection
        .findings()
        .map(finding -> finding.rule().severity())
        .min(Comparator.naturalOrder())
        .ifPresent(
            worst -> annotations.put("highest-severity", worst.name().toLowerCase(Locale.ROOT)));
    String rules =
        inspection
            .findings()
            .map(finding -> finding.rule().id())
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    if (!rules.isEmpty()) {
      annotations.put("rules", cut(rules));
    }
    if (!inspection.failedRules().isEmpty()) {
      annotations.put("failed-rules", cut(String.join(",", inspection.failedRules())));
    }
    if (inspection.timedOut()) {
      annotations.put("timed-out", "true");
    }
    if (inspection.end().isExcess()) {
      annotations.put("cut-short", "true");
    }
    return annotations;
  }

  private static String count(Inspection inspection, Action action) {
    return Long.toString(
        inspection.findings().filter(finding -> finding.action() == action).count());
  }

  /** Rule ids have one length, so the cut falls between two. */
  private static String cut(String ids) {
    return ids.length() <= LONGEST ? ids : ids.substring(0, ids.lastIndexOf(',', LONGEST)) + ",…";
  }
}
