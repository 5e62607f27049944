package io.pigstyguard.policy;

import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.StoredObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in one object.
 *
 * @param failedRules ids of rules that could not be evaluated
 * @param end what ended it
 */
public record Inspection(
    StoredObject object, List<DocumentInspection> documents, List<String> failedRules, End end) {
  /** What ends an inspection. */
  public enum End {
    /** Every document was looked at. */
    DONE,
    /** The time was over before every rule had run. */
    TIME,
    /** It took more work than is spent on one object. */
    WORK,
    /** Others held the memory that it would have needed. */
    BUSY,
    /** The object holds more inventories than are judged. */
    INVENTORIES,
    /** There were more findings than are told. */
    FINDINGS;

    /** Whether there was more of something than an object may have, however long it takes. */
    public boolean isExcess() {
      return this == WORK || this == INVENTORIES || this == FINDINGS;
    }
  }

  public Inspection {
    documents = List.copyOf(documents);
    failedRules = List.copyOf(failedRules);
  }

  /**
   * @param timedOut whether the time was over before every rule had run
   */
  public Inspection(
      StoredObject object,
      List<DocumentInspection> documents,
      List<String> failedRules,
      boolean timedOut) {
    this(object, documents, failedRules, timedOut ? End.TIME : End.DONE);
  }

  /** All findings with an action, in order. */
  public List<Finding> findings(Action action) {
    return findings().filter(finding -> finding.action() == action).sorted(Finding.ORDER).toList();
  }

  public Stream<Finding> findings() {
    return documents.stream().flatMap(document -> document.findings().stream());
  }

  /** The findings without those that say no more than that a document is unreadable. */
  public Stream<Finding> judgements() {
    return documents.stream().flatMap(DocumentInspection::judgements);
  }

  /** Whether every rule has judged every document. */
  public boolean isComplete() {
    return failedRules.isEmpty() && end == End.DONE;
  }

  public boolean timedOut() {
    return end == End.TIME;
  }
}
