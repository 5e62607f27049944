package io.pigstyguard.admission;

import io.pigstyguard.answer.AdmissionWarnings;
import io.pigstyguard.answer.DenialMessage;
import io.pigstyguard.answer.KeptFindings;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Puts an outcome into the form of a response. */
final class Answer {
  private static final int MOST_CAUSES = 2000;

  private Answer() {}

  static AdmissionResponse unclaimed(AdmissionRequest request) {
    return AdmissionResponse.allowed(uid(request));
  }

  static AdmissionResponse unjudged(AdmissionRequest request, Outcome outcome, String why) {
    String sentence = request.objectName() + " could not be judged: " + why + ".";
    Map<String, String> annotations = Map.of(AuditAnnotations.DECISION, outcome.toString());
    return outcome.isAllowed()
        ? new AdmissionResponse(uid(request), true, null, List.of(sentence), annotations)
        : new AdmissionResponse(
            uid(request), false, Status.forbidden(sentence, null), List.of(), annotations);
  }

  /**
   * The answer to a request that has been judged.
   *
   * @param added the inspection with those denials as warnings that the stored object has, too
   */
  static AdmissionResponse of(
      AdmissionRequest request,
      Outcome outcome,
      Inspection inspection,
      Inspection added,
      Profile profile) {
    int kept = inspection.findings(Action.DENY).size() - added.findings(Action.DENY).size();
    Map<String, String> annotations = AuditAnnotations.of(outcome, inspection, kept, profile);
    if (outcome.isAllowed()) {
      List<String> warnings = new ArrayList<>(reservation(request, outcome));
      warnings.addAll(AdmissionWarnings.of(inspection, EnumSet.of(Action.DENY, Action.WARN)));
      return new AdmissionResponse(uid(request), true, null, warnings, annotations);
    }
    Status.Details details =
        new Status.Details(added.object().name(), request.kindName(), causes(added));
    List<String> warnings = new ArrayList<>();
    if (kept > 0) {
      warnings.add(request.objectName() + ": " + KeptFindings.sentence(kept, ""));
    }
    warnings.addAll(warnings(added));
    return new AdmissionResponse(
        uid(request),
        false,
        Status.forbidden(DenialMessage.of(added, kept), details),
        warnings,
        annotations);
  }

  /** What an object with findings is admitted for all the same. */
  private static List<String> reservation(AdmissionRequest request, Outcome outcome) {
    String admitted = request.objectName() + " is admitted only because this update ";
    return switch (outcome) {
      case UNCHANGED -> List.of(admitted + "leaves it as bad as it was");
      case TOLERATED -> List.of(admitted + "adds nothing to the findings that stay");
      case UNCLAIMED, ALLOWED, WARNED, FAILED_OPEN, DENIED, UNJUDGED -> List.of();
    };
  }

  /** The message says already what could not be judged; here it would come twice. */
  private static List<String> warnings(Inspection inspection) {
    Inspection judged =
        new Inspection(inspection.object(), inspection.documents(), List.of(), false);
    return AdmissionWarnings.of(judged, EnumSet.of(Action.WARN));
  }

  private static List<Status.Cause> causes(Inspection inspection) {
    List<Status.Cause> causes = new ArrayList<>();
    int left = 0;
    for (DocumentInspection document : inspection.documents()) {
      for (Finding finding : document.findings()) {
        if (finding.action() != Action.DENY) {
          continue;
        }
        if (causes.size() < MOST_CAUSES) {
          causes.add(cause(document.key(), finding));
        } else {
          left++;
        }
      }
    }
    if (left > 0) {
      causes.add(new Status.Cause("", "and " + left + " more", ""));
    }
    return causes;
  }

  private static Status.Cause cause(String key, Finding finding) {
    Violation at = finding.violation();
    StringBuilder field = new StringBuilder(key);
    if (at.line() != null) {
      field.append(':').append(at.line());
    }
    field.append(field.isEmpty() ? "" : " ").append(at.scope());
    if (at.param() != null) {
      field.append('/').append(at.param());
    }
    return new Status.Cause(finding.rule().id(), at.message(), field.toString());
  }

  private static String uid(AdmissionRequest request) {
    return request.uid() == null ? "" : request.uid();
  }
}
