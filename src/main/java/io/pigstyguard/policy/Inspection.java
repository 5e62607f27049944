package io.pigstyguard.policy;

import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.StoredObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in one object.
 *
 * @param failedRules ids of rules that could not be evaluated
 * @param timedOut whether the time was over before every rule had run
 */
public record Inspection(
    StoredObject object,
    List<DocumentInspection> documents,
    List<String> failedRules,
    boolean timedOut) {
  public Inspection {
    documents = List.copyOf(documents);
    failedRules = List.copyOf(failedRules);
  }

  /** All findings with an action, in order. */
  public List<Finding> findings(Action action) {
    return findings().filter(finding -> finding.action() == action).sorted(Finding.ORDER).toList();
  }

  public Stream<Finding> findings() {
    return documents.stream().flatMap(document -> document.findings().stream());
  }

  /** Whether every rule has judged every document. */
  public boolean isComplete() {
    return failedRules.isEmpty() && !timedOut;
  }
}
