package io.pigstyguard.admission;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.budget.BudgetExceededException;
import io.pigstyguard.kube.Candidate;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests. Knows no HTTP, no clock and no metrics; always answers, whatever the rules do.
 * Thread-safe.
 */
public final class Reviewer {
  private static final String UNREAD = " before all of it was read";

  private final Claims claims;
  private final Inspector inspector;
  private final Inspector removalInspector;
  private final Policy policy;
  private final Ratchet ratchet;

  /**
   * A reviewer under a policy.
   *
   * @param removalInspector judges the removal of an inventory, by the rules that guard it
   */
  public Reviewer(Claims claims, Inspector inspector, Inspector removalInspector, Policy policy) {
    this.claims = claims;
    this.inspector = inspector;
    this.removalInspector = removalInspector;
    this.policy = policy;
    this.ratchet = new Ratchet(claims, inspector, policy.ratchet());
  }

  /**
   * Answers a request.
   *
   * @param expired whether the time for the answer is over
   */
  public Review review(AdmissionRequest request, BooleanSupplier expired) {
    try {
      return decide(request, expired);
    } catch (BudgetExceededException e) {
      return unjudged(request, e.getMessage() + UNREAD);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return unjudged(request, "the review broke off with " + e.getClass().getSimpleName());
    }
  }

  /**
   * Answers a request of the sweep, most of which are about objects that hold no inventory: until
   * one is found, whatever goes wrong admits the object with a warning.
   *
   * @param expired whether the time for the answer is over
   */
  public Review sweep(AdmissionRequest request, BooleanSupplier expired) {
    boolean claimed;
    try {
      claimed = isClaimed(request, expired);
    } catch (BudgetExceededException e) {
      return unswept(request, e.getMessage() + UNREAD);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return unswept(request, "the search broke off with " + e.getClass().getSimpleName());
    }
    return claimed ? review(request, expired) : unclaimed(request);
  }

  private boolean isClaimed(AdmissionRequest request, BooleanSupplier expired) {
    KubeObject object = request.judged();
    KubeObject old = request.stored();
    return request.isAboutStorage()
        && ((object != null && claims.candidate(object, null, new Budget(expired)).isClaimed())
            || (old != null && claims.candidate(old, null, new Budget(expired)).isClaimed()));
  }

  /** The answer to a request in which there is nothing to be judged; null to any other. */
  @Nullable Review glance(AdmissionRequest request, BooleanSupplier expired) {
    try {
      boolean unclaimed =
          request.isCleanup()
              || ((request.isDelete() || request.judged() != null) && !isClaimed(request, expired));
      return unclaimed ? unclaimed(request) : null;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return null;
    }
  }

  /** The answer to a request of the sweep in which no inventory could be looked for. */
  public Review unswept(AdmissionRequest request, String why) {
    Outcome outcome = Outcome.FAILED_OPEN;
    return new Review(request, Answer.unjudged(request, outcome, why), outcome, null);
  }

  /** The answer to a request that could not be judged. */
  public Review unjudged(AdmissionRequest request, String why) {
    Outcome outcome = policy.failOpen() ? Outcome.FAILED_OPEN : Outcome.UNJUDGED;
    return new Review(request, Answer.unjudged(request, outcome, why), outcome, null);
  }

  private Review decide(AdmissionRequest request, BooleanSupplier expired) {
    if (!request.isAboutStorage() || request.isCleanup()) {
      return unclaimed(request);
    }
    KubeObject object = request.judged();
    if (object == null) {
      return request.isDelete()
          ? unclaimed(request)
          : unjudged(request, "the request must hold the object");
    }
    Candidate candidate = claims.candidate(object, request.editor(), new Budget(expired));
    if (request.isDelete()) {
      return candidate.isClaimed() ? removal(request, candidate, expired) : unclaimed(request);
    }
    Candidate stored = stored(request, expired);
    if (!candidate.isClaimed()) {
      return stored != null && stored.isClaimed()
          ? removal(request, stored, expired)
          : unclaimed(request);
    }
    Inspection inspection = inspector.inspect(candidate.object(), candidate.documents(), expired);
    if (stored == null || !isBad(inspection)) {
      return review(request, outcome(inspection), inspection, inspection);
    }
    Ratchet.Ruling ruling = ratchet.rule(inspection, request, candidate, stored, expired);
    Outcome outcome =
        ruling.outcome() == Outcome.DENIED ? refusal(ruling.inspection()) : ruling.outcome();
    return review(request, outcome, inspection, ruling.inspection());
  }

  /**
   * The inventory goes, or stops being one: nothing of it is deployed any more, so only who asks
   * matters.
   */
  private Review removal(AdmissionRequest request, Candidate stored, BooleanSupplier expired) {
    Inspection inspection = removalInspector.inspect(stored.object(), List.of(), expired);
    return review(request, outcome(inspection), inspection, inspection);
  }

  private @Nullable Candidate stored(AdmissionRequest request, BooleanSupplier expired) {
    KubeObject old = request.stored();
    return old == null ? null : claims.candidate(old, request.editor(), new Budget(expired));
  }

  private Outcome outcome(Inspection inspection) {
    if (isBad(inspection)) {
      return refusal(inspection);
    }
    return has(inspection, Action.WARN) ? Outcome.WARNED : Outcome.ALLOWED;
  }

  private static boolean isBad(Inspection inspection) {
    return has(inspection, Action.DENY) || !inspection.isComplete();
  }

  private Outcome refusal(Inspection inspection) {
    boolean judged = inspection.judgements().anyMatch(finding -> finding.action() == Action.DENY);
    if (judged || inspection.end().isExcess()) {
      return Outcome.DENIED;
    }
    return policy.failOpen() ? Outcome.FAILED_OPEN : Outcome.UNJUDGED;
  }

  private static boolean has(Inspection inspection, Action action) {
    return inspection.findings().anyMatch(finding -> finding.action() == action);
  }

  /**
   * A review.
   *
   * @param added the inspection with stored denials as warnings
   */
  private Review review(
      AdmissionRequest request, Outcome outcome, Inspection inspection, Inspection added) {
    AdmissionResponse response = Answer.of(request, outcome, inspection, added, policy.profile());
    return new Review(request, response, outcome, inspection);
  }

  private static Review unclaimed(AdmissionRequest request) {
    return new Review(request, Answer.unclaimed(request), Outcome.UNCLAIMED, null);
  }
}
