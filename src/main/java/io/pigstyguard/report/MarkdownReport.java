package io.pigstyguard.report;

import com.google.re2j.Pattern;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.rulebook.RuleLink;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.wording.Unjudged;
import io.pigstyguard.wording.Word;
import java.io.IOException;
import java.io.Writer;

/** Findings as a Markdown summary, for comments on a change. The counts come first. */
final class MarkdownReport implements Report {
  private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]#~])");

  private final Writer out;
  private final ReportSettings settings;
  private final Tally tally = new Tally();
  private final StringBuilder tables = new StringBuilder();

  MarkdownReport(Writer out, ReportSettings settings) {
    this.out = out;
    this.settings = settings;
  }

  @Override
  public void add(FileReport file) {
    tally.add(file);
    for (JudgedObject object : file.objects()) {
      for (JudgedDocument document : object.documents()) {
        if (!document.inspection().findings().isEmpty()) {
          table(file.file(), object, document);
        }
      }
      for (String sentence : Unjudged.sentences(object.inspection())) {
        tables.append('\n').append(name(file.file())).append(": ").append(sentence).append('\n');
      }
    }
  }

  private void table(String file, JudgedObject object, JudgedDocument document) {
    tables.append("\n### ").append(name(file));
    if (!object.bare()) {
      String key = document.inspection().key();
      tables.append(": ").append(name(ObjectName.of(object.inspection().object())));
      tables.append(key.isEmpty() ? "" : ", " + name(key));
    }
    tables.append(
        "\n\n| | Severity | Rule | Line | Scope | Requirement |\n|---|---|---|---|---|---|\n");
    for (Finding finding : document.inspection().findings()) {
      Violation violation = finding.violation();
      Integer line = violation.line();
      tables.append(
          "| %s | %s | [%s](%s) | %s | %s | %s |\n"
              .formatted(
                  mark(finding.action()),
                  Word.of(finding.rule().severity()),
                  finding.rule().id(),
                  RuleLink.to(finding.rule().id()),
                  line == null ? "" : line,
                  name(violation.scope().text()),
                  message(violation.message())));
    }
  }

  private static String mark(Action action) {
    return switch (action) {
      case DENY -> "❌ denied";
      case WARN -> "⚠️ warning";
      case OFF -> "off";
    };
  }

  /** Names come from outside: none may make a link, a mention, a cell or HTML. */
  private static String text(String raw) {
    return MARKS
        .matcher(cell(raw))
        .replaceAll("\\\\$1")
        .replace("@", "@<!-- -->")
        .replace("|", "\\|");
  }

  /** A message, its parts in back-quotes left as they are. */
  private static String message(String raw) {
    String[] parts = raw.split("`", -1);
    if (parts.length % 2 == 0) {
      return text(raw);
    }
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      message.append(i % 2 == 0 ? text(parts[i]) : "`" + code(parts[i]) + "`");
    }
    return message.toString();
  }

  private static String name(String raw) {
    return "`" + code(raw.replace('`', '\'')) + "`";
  }

  private static String code(String raw) {
    return OneLine.of(raw, Integer.MAX_VALUE).replace("|", "\\|");
  }

  private static String cell(String raw) {
    return OneLine.of(raw, Integer.MAX_VALUE).replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  public void finish() throws IOException {
    out.write("## Pigsty Guard\n\n");
    out.write(tally.text() + "; profile " + Word.of(settings.profile()) + ".\n");
    out.write(tables.toString());
  }
}
