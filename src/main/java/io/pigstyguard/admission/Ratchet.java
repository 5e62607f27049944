package io.pigstyguard.admission;

import io.pigstyguard.kube.Candidate;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Violation;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Whether an update leaves a bad object no worse than it is stored. Refusing such an update would
 * keep controllers from removing finalizers and people from labelling what they are about to
 * repair.
 *
 * <p>Never looks at the deletion timestamp: an object that is being deleted still lives until its
 * finalizers are gone, and is deployed from meanwhile (compare CVE-2023-34091).
 */
final class Ratchet {
  private record Fault(String key, String rule, Violation violation) {}

  private final Inspector inspector;

  Ratchet(Inspector inspector) {
    this.inspector = inspector;
  }

  /**
   * Whether what decides is unchanged, and nothing is denied that is not wrong in the stored object
   * too: labels and annotations outside of the payload can be at fault themselves.
   */
  boolean asksNothingNew(
      Inspection inspection, Candidate candidate, Candidate stored, BooleanSupplier expired) {
    if (!JudgedPayload.of(candidate).equals(JudgedPayload.of(stored))) {
      return false;
    }
    boolean sameMetadata =
        candidate.object().labels().equals(stored.object().labels())
            && candidate.object().annotations().equals(stored.object().annotations());
    if (sameMetadata) {
      return true;
    }
    Set<Fault> faults = faults(inspection);
    return faults.isEmpty()
        || faults(inspector.inspect(stored.object(), stored.documents(), expired))
            .containsAll(faults);
  }

  private static Set<Fault> faults(Inspection inspection) {
    Set<Fault> faults = new HashSet<>();
    for (DocumentInspection document : inspection.documents()) {
      for (Finding finding : document.findings()) {
        if (finding.action() == Action.DENY) {
          faults.add(new Fault(document.key(), finding.rule().id(), finding.violation()));
        }
      }
    }
    return faults;
  }
}
