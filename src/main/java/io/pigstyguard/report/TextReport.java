package io.pigstyguard.report;

import io.pigstyguard.inventory.PigstyVersion;
import io.pigstyguard.mask.Quotation;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.rulebook.RuleLink;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.wording.Unjudged;
import io.pigstyguard.wording.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings for people, rule by rule, each place with its line and a caret. */
final class TextReport implements Report {
  private static final int LONGEST_NAME = 100;

  /** Findings that share a heading. */
  private record Heading(String rule, Action action) {}

  private final Writer out;
  private final ReportSettings settings;
  private final Tally tally = new Tally();

  TextReport(Writer out, ReportSettings settings) {
    this.out = out;
    this.settings = settings;
  }

  @Override
  public void add(FileReport file) throws IOException {
    tally.add(file);
    for (JudgedObject object : file.objects()) {
      for (JudgedDocument document : object.documents()) {
        document(file.file(), object, document);
      }
      for (String sentence : Unjudged.sentences(object.inspection())) {
        line(paint(Colour.RED, file.file() + ": " + sentence));
      }
    }
  }

  private void document(String file, JudgedObject object, JudgedDocument document)
      throws IOException {
    boolean known = document.inspection().versionKnown();
    if (document.inspection().findings().isEmpty() && known) {
      return;
    }
    String key = document.inspection().key();
    String title = OneLine.of(file, Integer.MAX_VALUE);
    if (!object.bare()) {
      title += ": " + ObjectName.of(object.inspection().object());
      title += key.isEmpty() ? "" : ", key " + OneLine.of(key, LONGEST_NAME);
    }
    line(paint(Colour.BOLD, title));
    if (!known) {
      line(
          "  note: `version` names no release of Pigsty that is known; the defaults of "
              + (PigstyVersion.CURRENT + " were used."));
    }
    line("");
    String prefix = key.isEmpty() ? file : key;
    Quotation quotation = Quotation.of(document.text(), settings.names());
    for (List<Finding> group : groups(document.inspection().findings())) {
      group(OneLine.of(prefix, Integer.MAX_VALUE), quotation, group);
    }
  }

  private static Collection<List<Finding>> groups(List<Finding> findings) {
    Map<Heading, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Heading heading = new Heading(finding.rule().id(), finding.action());
      groups.computeIfAbsent(heading, key -> new ArrayList<>()).add(finding);
    }
    return groups.values();
  }

  private void group(String prefix, Quotation quotation, List<Finding> group) throws IOException {
    Finding first = group.get(0);
    RuleSpec rule = first.rule();
    boolean same =
        group.stream().map(finding -> finding.violation().message()).distinct().count() == 1;
    String message = same ? first.violation().message() : rule.requirement();
    line(
        paint(colour(first.action()), first.action().name())
            + (" " + Word.of(rule.severity()) + " ")
            + paint(Colour.BOLD, rule.id() + " " + rule.name()));
    line("  " + OneLine.of(message, Integer.MAX_VALUE));
    for (Finding finding : group) {
      place(prefix, quotation, finding.violation(), same);
    }
    line("  fix: " + rule.fix());
    line("  see: " + paint(Colour.DIM, RuleLink.to(rule.id())));
    line("");
  }

  private void place(String prefix, Quotation quotation, Violation violation, boolean same)
      throws IOException {
    StringBuilder place = new StringBuilder("  - ").append(prefix);
    Integer line = violation.line();
    Integer column = violation.column();
    if (line != null) {
      place.append(':').append(line).append(column == null ? "" : ":" + column);
    }
    place.append(' ').append(OneLine.of(scope(violation), LONGEST_NAME));
    if (line == null && violation.param() != null) {
      place.append(", `").append(OneLine.of(violation.param(), LONGEST_NAME)).append("` not set");
    }
    if (!same) {
      place.append(": ").append(OneLine.of(violation.message(), Integer.MAX_VALUE));
    }
    line(place.toString());
    if (line != null) {
      quote(line, quotation.line(line, column == null ? 1 : column));
    }
  }

  private static String scope(Violation violation) {
    return violation.scope().spoken();
  }

  private void quote(int number, Quotation.@Nullable Line quoted) throws IOException {
    if (quoted == null) {
      return;
    }
    String gutter = String.format(Locale.ROOT, "%7d | ", number);
    line(paint(Colour.BLUE, gutter) + quoted.text());
    line(
        paint(Colour.BLUE, " ".repeat(gutter.length() - 2) + "| ")
            + " ".repeat(quoted.caret())
            + paint(Colour.RED, "^"));
  }

  private static Colour colour(Action action) {
    return switch (action) {
      case DENY -> Colour.RED;
      case WARN -> Colour.YELLOW;
      case OFF -> Colour.DIM;
    };
  }

  private String paint(Colour colour, String text) {
    return colour.on(text, settings.colour());
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    String profile = Word.of(settings.profile());
    boolean denied = tally.count(Action.DENY) > 0;
    line(paint(denied ? Colour.RED : Colour.BOLD, tally.text()) + ("; profile " + profile + "."));
  }
}
