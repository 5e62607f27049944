package io.pigstyguard.report;

import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.wording.Unjudged;
import java.io.IOException;
import java.io.Writer;

/** Findings as annotations of GitHub Actions: workflow commands, one per line. */
final class GithubReport implements Report {
  private final Writer out;

  GithubReport(Writer out) {
    this.out = out;
  }

  @Override
  public void add(FileReport file) throws IOException {
    for (JudgedObject object : file.objects()) {
      for (JudgedDocument document : object.documents()) {
        for (Finding finding : document.inspection().findings()) {
          annotation(file.file(), object, document, finding);
        }
      }
      for (String sentence : Unjudged.sentences(object.inspection())) {
        out.write("::error file=" + property(file.file()) + "::" + message(sentence) + "\n");
      }
    }
  }

  private void annotation(
      String file, JudgedObject object, JudgedDocument document, Finding finding)
      throws IOException {
    Violation violation = finding.violation();
    StringBuilder command = new StringBuilder("::").append(level(finding.action()));
    command.append(" file=").append(property(file));
    Integer line = violation.line();
    Integer linesBefore = document.linesBefore();
    if (line != null && linesBefore != null) {
      command.append(",line=").append(line + linesBefore);
      if (linesBefore == 0 && violation.column() != null) {
        command.append(",col=").append(violation.column());
      }
    }
    String rule = finding.rule().id() + " " + finding.rule().name();
    command.append(",title=").append(property(rule)).append("::");
    String where =
        object.bare()
            ? ""
            : ObjectName.of(object.inspection().object())
                + (" " + document.inspection().key() + (line == null ? "" : ":" + line) + " ");
    command.append(message(where + violation.scope().text() + ": " + violation.message() + "."));
    command.append("%0A").append(message(finding.rule().fix()));
    out.write(command.append('\n').toString());
  }

  private static String level(Action action) {
    return switch (action) {
      case DENY -> "error";
      case WARN -> "warning";
      case OFF -> "notice";
    };
  }

  private static String message(String text) {
    return OneLine.of(text, Integer.MAX_VALUE).replace("%", "%25");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void finish() {}
}
