package io.pigstyguard.answer;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.wording.OneLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The findings of one rule in an object, worded as one sentence with their places. */
record FindingGroup(RuleSpec rule, List<Located> findings) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_MESSAGE = 300;

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /** A finding with the key of the document that it stands in. */
  record Located(String key, Finding finding) {

    /**
     * For example {@code pigsty.yml:41:7 cluster pg-meta}, or {@code pigsty.yml global (not set)}
     * for a role default.
     */
    String place() {
      Violation at = finding.violation();
      StringBuilder place = new StringBuilder(OneLine.of(key, LONGEST_NAME));
      if (at.line() != null) {
        place.append(place.isEmpty() ? "line " : ":").append(at.line());
        if (at.column() != null) {
          place.append(':').append(at.column());
        }
      }
      place.append(place.isEmpty() ? "" : " ").append(scope(at.scope()));
      return place.append(at.line() == null && at.param() != null ? " (not set)" : "").toString();
    }

    private static String scope(Scope scope) {
      return scope.name().isEmpty()
          ? scope.kind()
          : scope.kind() + " " + OneLine.of(scope.name(), LONGEST_NAME);
    }
  }

  /** All findings with one of the actions by rule, the most severe first, then by place. */
  static List<FindingGroup> of(Inspection inspection, Set<Action> actions) {
    List<Located> located = new ArrayList<>();
    for (DocumentInspection document : inspection.documents()) {
      for (Finding finding : document.findings()) {
        if (actions.contains(finding.action())) {
          located.add(new Located(document.key(), finding));
        }
      }
    }
    located.sort(Comparator.comparing(Located::finding, Finding.ORDER));
    Map<String, List<Located>> byRule = new LinkedHashMap<>();
    for (Located one : located) {
      byRule.computeIfAbsent(one.finding().rule().id(), rule -> new ArrayList<>()).add(one);
    }
    List<FindingGroup> groups = new ArrayList<>();
    byRule.forEach(
        (rule, findings) ->
            groups.add(new FindingGroup(findings.get(0).finding().rule(), findings)));
    return groups;
  }

  static int count(List<FindingGroup> groups) {
    return groups.stream().mapToInt(group -> group.findings().size()).sum();
  }

  String severity() {
    return rule.severity().name().toUpperCase(Locale.ROOT);
  }

  /** The first places, and how many more there are. */
  String places(int most) {
    List<String> first = findings.stream().limit(most).map(Located::place).toList();
    int more = findings.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }

  /** What all the findings say, or the rule's requirement when they differ in details. */
  String message() {
    List<String> messages =
        findings.stream().map(one -> one.finding().violation().message()).distinct().toList();
    return OneLine.of(messages.size() == 1 ? messages.get(0) : rule.requirement(), LONGEST_MESSAGE);
  }
}
