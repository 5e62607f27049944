package io.pigstyguard.policy;

import io.pigstyguard.inventory.Identities;
import io.pigstyguard.inventory.ParamIdentities;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Tells which denials of an object its stored version has, too. A denial is known by its document,
 * its rule, its scope and what the rule saw; each one that is stored accounts for one. What is
 * defined for one host only is accounted for by what was defined for that host or for more.
 */
public final class Comparison {
  private final Identities numbers;
  private final ParamIdentities params;

  /** How many denials are stored that nothing has been accounted for by. */
  private final Map<Integer, Integer> left = new HashMap<>();

  /** The degrees of stored denials, for those that are measured. */
  private final Map<Integer, Integer> degrees = new HashMap<>();

  private Comparison(BooleanSupplier expired) {
    numbers = new Identities(expired);
    params = new ParamIdentities(numbers);
  }

  /**
   * An inspection with those denials as warnings that an earlier inspection accounts for.
   *
   * @param unchanged whether a document has the text that is stored; what is new and cannot be read
   *     may hide anything, and its denials stay
   * @param expired whether the time is over
   * @throws IllegalStateException when the time is over or there is too much to compare
   */
  public static Inspection excused(
      Inspection now, Inspection before, Predicate<String> unchanged, BooleanSupplier expired) {
    Comparison comparison = new Comparison(expired);
    before.documents().forEach(comparison::store);
    List<DocumentInspection> documents = new ArrayList<>();
    for (DocumentInspection document : now.documents()) {
      boolean judged = document.readable() || unchanged.test(document.key());
      documents.add(judged ? comparison.excused(document) : document);
    }
    return new Inspection(now.object(), documents, now.failedRules(), now.end());
  }

  private void store(DocumentInspection document) {
    for (Finding finding : document.findings()) {
      if (finding.action() == Action.DENY) {
        int place = place(document.key(), finding);
        for (Sighting.Trait trait : traits(finding)) {
          int number = numbers.of(place, trait.narrow());
          left.merge(number, 1, Integer::sum);
          degrees.merge(number, trait.degree(), Math::max);
        }
      }
    }
  }

  private DocumentInspection excused(DocumentInspection document) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : document.findings()) {
      boolean excused =
          finding.action() == Action.DENY && isStored(place(document.key(), finding), finding);
      findings.add(
          excused ? new Finding(finding.rule(), Action.WARN, finding.violation()) : finding);
    }
    findings.sort(Finding.ORDER);
    return document.with(findings);
  }

  /** Whether everything that makes up a finding is stored; uses up what is. */
  private boolean isStored(int place, Finding finding) {
    for (Sighting.Trait trait : traits(finding)) {
      if (!use(numbers.of(place, trait.narrow()), trait.degree())
          && !use(numbers.of(place, trait.number()), trait.degree())) {
        return false;
      }
    }
    return true;
  }

  private boolean use(int number, int degree) {
    int stored = left.getOrDefault(number, 0);
    if (stored == 0 || degrees.getOrDefault(number, degree) < degree) {
      return false;
    }
    left.put(number, stored - 1);
    return true;
  }

  private Iterable<Sighting.Trait> traits(Finding finding) {
    return finding.violation().sightings().traits(numbers, params);
  }

  /** A finding about the object as a whole stands in whichever document comes first. */
  private int place(String key, Finding finding) {
    Violation violation = finding.violation();
    int document = numbers.of(finding.rule().oncePerObject() ? "" : key);
    int scope = numbers.of(violation.scope().text());
    return numbers.of(numbers.of(document, numbers.of(finding.rule().id())), scope);
  }
}
