package io.pigstyguard.policy;

import io.pigstyguard.rule.Action;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is told of an inspection that ran out of time: the first findings of each action, so that
 * whoever words or counts them afterwards is done soon, however many had been found.
 */
final class PartialVerdict {
  /** More than a message or an answer has room for. */
  private static final int MOST = 1000;

  private final Map<Action, Integer> told = new EnumMap<>(Action.class);

  private PartialVerdict() {}

  static List<DocumentInspection> of(List<DocumentInspection> found) {
    PartialVerdict verdict = new PartialVerdict();
    return found.stream().map(verdict::of).toList();
  }

  private DocumentInspection of(DocumentInspection found) {
    List<Finding> first = new ArrayList<>();
    for (Finding finding : found.findings()) {
      if (told.merge(finding.action(), 1, Integer::sum) <= MOST) {
        first.add(finding);
      }
    }
    first.sort(Finding.ORDER);
    return found.with(first);
  }
}
