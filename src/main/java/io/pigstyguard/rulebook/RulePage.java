package io.pigstyguard.rulebook;

import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Actions;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.wording.Word;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be known about a rule, in Markdown: a section of the rule book. */
public final class RulePage {
  private static final String DOCUMENTATION = "https://pigsty.io";

  private RulePage() {}

  /** The section of a rule, its heading being the rule's id. */
  public static String of(RuleSpec rule) {
    StringBuilder page = new StringBuilder();
    page.append("### ").append(rule.id()).append("\n\n");
    page.append(rule.title()).append(" (`").append(rule.name()).append("`).\n\n");
    row(page, "Severity", Word.of(rule.severity()));
    row(page, "Action", actions(rule.actions()));
    row(page, "Security page", lines(rule.page()));
    row(page, "Parameters", code(rule.reads()));
    row(page, "References", String.join(", ", rule.references()));
    row(page, "Pigsty", rule.docs().isEmpty() ? "" : "<" + DOCUMENTATION + rule.docs() + ">");
    row(page, "Since", rule.since());
    page.append("\n**Requirement.** ").append(rule.requirement()).append(".\n\n");
    page.append("**Why.** ").append(rule.why()).append("\n\n");
    page.append("**Fix.** ").append(rule.fix()).append('\n');
    example(page, rule, "bad", "Refused");
    example(page, rule, "good", "Accepted");
    return page.toString();
  }

  private static void row(StringBuilder page, String name, String text) {
    if (!text.isEmpty()) {
      page.append("- ").append(name).append(": ").append(text).append('\n');
    }
  }

  private static void example(StringBuilder page, RuleSpec rule, String name, String verdict) {
    Example.of(rule.id(), name)
        .ifPresent(
            example ->
                page.append('\n')
                    .append(verdict)
                    .append(example.object().isEmpty() ? "" : " in " + example.object())
                    .append(":\n\n```yaml\n")
                    .append(example.text())
                    .append("\n```\n"));
  }

  static String actions(Actions actions) {
    return "baseline %s, production %s%s, strict %s"
        .formatted(
            Word.of(actions.baseline()),
            Word.of(actions.production()),
            actions.criticalOnly() ? " for critical clusters" : "",
            Word.of(actions.strict()));
  }

  /** The notation of {@link Actions#parse}. */
  static String shortActions(Actions actions) {
    return letter(actions.baseline())
        + ("/" + letter(actions.production()) + (actions.criticalOnly() ? "*" : ""))
        + ("/" + letter(actions.strict()));
  }

  private static String letter(Action action) {
    return switch (action) {
      case DENY -> "D";
      case WARN -> "W";
      case OFF -> "-";
    };
  }

  private static String lines(List<Integer> page) {
    if (page.isEmpty()) {
      return "beyond the page";
    }
    String numbers = page.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (page.size() == 1 ? "line " : "lines ") + numbers;
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
