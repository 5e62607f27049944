package io.pigstyguard.report;

import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.wording.Unjudged;
import io.pigstyguard.wording.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as JUnit XML: a suite per file, a case per rule. A denial fails the case, a warning is
 * its output, a rule that could not be evaluated is an error.
 */
final class JunitReport implements Report {
  private final Writer out;
  private final List<RuleSpec> rules;

  JunitReport(Writer out, ReportSettings settings) throws IOException {
    this.out = out;
    this.rules = settings.rules();
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pigsty-guard\">\n");
  }

  /** What became of one rule in one file. */
  private static final class Outcome {
    private final StringBuilder lines = new StringBuilder();
    private boolean denied;
    private boolean failed;
  }

  @Override
  public void add(FileReport file) throws IOException {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (RuleSpec rule : rules) {
      outcomes.put(rule.id(), new Outcome());
    }
    for (JudgedObject object : file.objects()) {
      object.inspection().failedRules().forEach(id -> outcome(outcomes, id).failed = true);
      for (JudgedDocument document : object.documents()) {
        for (Finding finding : document.inspection().findings()) {
          Outcome outcome = outcome(outcomes, finding.rule().id());
          outcome.denied |= finding.action() == Action.DENY;
          outcome.lines.append(text(place(file.file(), object, document, finding))).append('\n');
        }
      }
    }
    List<String> unjudged =
        file.objects().stream().flatMap(one -> Unjudged.end(one.inspection()).stream()).toList();
    String name = attribute(file.file());
    out.write(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\">\n"
            .formatted(
                name,
                rules.size() + unjudged.size(),
                outcomes.values().stream().filter(one -> one.denied && !one.failed).count(),
                outcomes.values().stream().filter(one -> one.failed).count() + unjudged.size()));
    for (String sentence : unjudged) {
      out.write(
          "    <testcase classname=\"%s\" name=\"everything is judged\"><error message=\"%s\"/></testcase>\n"
              .formatted(name, attribute(sentence)));
    }
    for (RuleSpec rule : rules) {
      testCase(name, rule, outcome(outcomes, rule.id()));
    }
    out.write("  </testsuite>\n");
  }

  private static Outcome outcome(Map<String, Outcome> outcomes, String ruleId) {
    return outcomes.computeIfAbsent(ruleId, id -> new Outcome());
  }

  private static String place(
      String file, JudgedObject object, JudgedDocument document, Finding finding) {
    String key = document.inspection().key();
    String where = object.bare() ? file : ObjectName.of(object.inspection().object()) + " " + key;
    Integer line = finding.violation().line();
    return where.strip()
        + (line == null ? "" : ":" + line)
        + (" " + finding.violation().scope().text() + ": " + finding.violation().message());
  }

  private void testCase(String file, RuleSpec rule, Outcome outcome) throws IOException {
    String head =
        "    <testcase classname=\"%s\" name=\"%s\""
            .formatted(file, attribute(rule.id() + " " + rule.name()));
    if (outcome.failed) {
      out.write(head + "><error message=\"could not be evaluated\"/></testcase>\n");
      return;
    }
    if (outcome.lines.isEmpty()) {
      out.write(head + "/>\n");
      return;
    }
    String lines = outcome.lines + "fix: " + text(rule.fix()) + "\n";
    out.write(head + ">\n");
    if (outcome.denied) {
      out.write(
          "      <failure type=\"%s\" message=\"%s\">%s</failure>\n"
              .formatted(Word.of(rule.severity()), attribute(rule.requirement()), lines));
    } else {
      out.write("      <system-out>" + lines + "</system-out>\n");
    }
    out.write("    </testcase>\n");
  }

  /** XML allows hardly any control character, not even escaped. */
  private static String text(String raw) {
    return OneLine.of(raw, Integer.MAX_VALUE)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String attribute(String raw) {
    return text(raw).replace("\"", "&quot;");
  }

  @Override
  public void finish() throws IOException {
    out.write("</testsuites>\n");
  }
}
