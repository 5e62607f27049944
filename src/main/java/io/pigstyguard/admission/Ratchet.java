package io.pigstyguard.admission;

import io.pigstyguard.kube.Candidate;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.policy.Comparison;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.RatchetMode;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.StoredObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What an update of a bad object adds to it. An update that leaves the inventory alone must pass,
 * or controllers could not remove finalizers; one that mends a fault must pass, or nobody could
 * repair an object step by step; one that makes anything worse must not.
 *
 * <p>Never looks at the deletion timestamp: an object that is being deleted still lives until its
 * finalizers are gone, and is deployed from meanwhile (compare CVE-2023-34091).
 */
final class Ratchet {
  /**
   * What became of an update.
   *
   * @param outcome {@link Outcome#DENIED} when the update is to be refused, for whatever reason
   * @param inspection of the new object, with what its stored version has as warnings
   */
  record Ruling(Outcome outcome, Inspection inspection) {}

  /** Claims without those by content. */
  private final Claims names;

  private final Inspector inspector;
  private final RatchetMode mode;

  Ratchet(Claims claims, Inspector inspector, RatchetMode mode) {
    this.names = new Claims(claims.label(), claims.keysAnnotation(), claims.keyPattern(), false);
    this.inspector = inspector;
    this.mode = mode;
  }

  /**
   * Rules on an update.
   *
   * @param inspection of the new object, with denials or incomplete
   */
  Ruling rule(
      Inspection inspection,
      AdmissionRequest request,
      Candidate candidate,
      Candidate stored,
      BooleanSupplier expired) {
    boolean judgedBefore = stored.isClaimed() && !isMarkedNow(request);
    if (judgedBefore && JudgedPayload.of(candidate).equals(JudgedPayload.of(stored))) {
      return unchanged(inspection, candidate, stored, expired);
    }
    if (mode == RatchetMode.OFF || !inspection.isComplete() || !judgedBefore) {
      return new Ruling(Outcome.DENIED, inspection);
    }
    // Whoever asks for the change is at fault now, not the object.
    StoredObject old = stored.object().withoutEditor();
    Inspection added = added(inspection, candidate, stored, old, expired);
    return new Ruling(denies(added) ? Outcome.DENIED : Outcome.TOLERATED, added);
  }

  /**
   * Whether the object gets its first mark or named key. Known by its content alone, it may never
   * have been sent to us, and what has not been judged excuses nothing.
   */
  private boolean isMarkedNow(AdmissionRequest request) {
    return isNamed(request.judged()) && !isNamed(request.stored());
  }

  private boolean isNamed(@Nullable KubeObject object) {
    return object != null && names.candidate(object, null).isClaimed();
  }

  /** Labels and annotations outside of the payload can be at fault themselves. */
  private Ruling unchanged(
      Inspection inspection, Candidate candidate, Candidate stored, BooleanSupplier expired) {
    boolean ofObject =
        inspection
            .findings()
            .anyMatch(finding -> finding.action() == Action.DENY && finding.rule().oncePerObject());
    if (!ofObject || hasSameMetadata(candidate.object(), stored.object())) {
      return new Ruling(Outcome.UNCHANGED, inspection);
    }
    Inspection added = added(inspection, candidate, stored, stored.object(), expired);
    return denies(added)
        ? new Ruling(Outcome.DENIED, added)
        : new Ruling(Outcome.UNCHANGED, inspection);
  }

  private static boolean hasSameMetadata(StoredObject one, StoredObject other) {
    return one.labels().equals(other.labels())
        && one.annotations().equals(other.annotations())
        && one.owners().equals(other.owners());
  }

  private Inspection added(
      Inspection inspection,
      Candidate candidate,
      Candidate stored,
      StoredObject old,
      BooleanSupplier expired) {
    Inspection before = inspector.inspect(old, stored.documents(), expired);
    Map<String, String> texts = texts(stored.documents());
    Map<String, String> changed = texts(candidate.documents());
    changed.entrySet().removeAll(texts.entrySet());
    try {
      return Comparison.excused(inspection, before, key -> !changed.containsKey(key), expired);
    } catch (IllegalStateException e) {
      // What cannot be compared is judged as if it were new.
      return inspection;
    }
  }

  private static Map<String, String> texts(List<Document> documents) {
    Map<String, String> texts = new HashMap<>();
    documents.forEach(document -> texts.put(document.key(), document.text()));
    return texts;
  }

  private static boolean denies(Inspection inspection) {
    return inspection.findings().anyMatch(finding -> finding.action() == Action.DENY);
  }
}
