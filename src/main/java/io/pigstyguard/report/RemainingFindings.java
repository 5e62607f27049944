package io.pigstyguard.report;

import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.wording.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings that no edit removes, a line per rule with what a person is to do. */
public final class RemainingFindings {
  private RemainingFindings() {}

  /** The lines; empty when nothing remains. */
  public static String text(String file, List<Finding> findings) {
    Map<RuleSpec, Integer> counts = new LinkedHashMap<>();
    findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    if (counts.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("By hand in ");
    text.append(OneLine.of(file, Integer.MAX_VALUE)).append(":\n");
    counts.forEach(
        (rule, count) -> {
          text.append("  ").append(rule.id()).append(' ').append(rule.name());
          text.append(count == 1 ? "" : ", " + count + " places");
          text.append(": ").append(rule.fix());
          String reason = rule.remedy().reason();
          text.append(reason == null ? "" : " (" + reason + ")").append('\n');
        });
    return text.toString();
  }
}
