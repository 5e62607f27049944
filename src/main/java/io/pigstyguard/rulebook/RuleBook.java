package io.pigstyguard.rulebook;

import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.wording.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All rules in one Markdown document: indexes, then a section per rule. */
public final class RuleBook {
  private static final Map<String, String> FAMILIES =
      Map.of(
          "FILE", "Important files",
          "PWD", "Passwords",
          "BAK", "Backups",
          "NET", "Addresses and ports",
          "HBA", "Client access",
          "TLS", "Network traffic",
          "INT", "Integrity",
          "AVL", "Availability",
          "PRV", "Privileges and exposure",
          "CFG", "Structure");

  private final List<RuleSpec> rules;
  private final StringBuilder text = new StringBuilder();

  private RuleBook(List<RuleSpec> rules) {
    this.rules = rules;
  }

  /** The document, rules in the given order. */
  public static String of(List<RuleSpec> rules) {
    RuleBook book = new RuleBook(rules);
    book.introduction();
    book.families();
    book.severities();
    book.page();
    book.parameters();
    book.sections();
    return book.text.toString();
  }

  private void introduction() {
    text.append(
        """
        # Rules

        <!-- Written by `mvn test -Dtest=RuleDocsTest -Dgolden=write` from the rules themselves. -->

        %d rules judge an inventory with the values that its hosts would really be deployed with.
        Actions are those of the profiles baseline/production/strict: D denies, W warns, - is off,
        and * holds for critical clusters only. `explain ID` prints a rule's section.

        """
            .formatted(rules.size()));
  }

  private void families() {
    text.append("## By family\n");
    byFamily()
        .forEach(
            (family, members) -> {
              text.append("\n**").append(title(family)).append("**\n\n");
              text.append("| Rule | Name | Severity | Actions | Fault |\n|---|---|---|---|---|\n");
              for (RuleSpec rule : members) {
                text.append(
                    "| %s | `%s` | %s | %s | %s |\n"
                        .formatted(
                            link(rule),
                            rule.name(),
                            Word.of(rule.severity()),
                            RulePage.shortActions(rule.actions()),
                            cell(rule.title())));
              }
            });
  }

  private Map<String, List<RuleSpec>> byFamily() {
    return rules.stream()
        .collect(Collectors.groupingBy(RuleSpec::family, LinkedHashMap::new, Collectors.toList()));
  }

  private static String title(String family) {
    return family + ": " + FAMILIES.getOrDefault(family, family);
  }

  private void severities() {
    text.append("\n## By severity\n\n| Severity | Rules |\n|---|---|\n");
    new TreeMap<>(rules.stream().collect(Collectors.groupingBy(RuleSpec::severity)))
        .forEach((severity, members) -> row(Word.of(severity), links(members)));
  }

  private void page() {
    text.append(
        """

        ## By line of the Pigsty security page

        | Lines | Recommendation | Rules |
        |---|---|---|
        """);
    for (SecurityPage.Topic topic : SecurityPage.TOPICS) {
      List<RuleSpec> members = matching(rule -> rule.page().stream().anyMatch(topic::holds));
      row(topic.lines() + " | " + topic.title(), links(members));
    }
    row("– | Beyond the page", links(matching(rule -> rule.page().isEmpty())));
  }

  private List<RuleSpec> matching(Predicate<RuleSpec> wanted) {
    return rules.stream().filter(wanted).toList();
  }

  private void parameters() {
    text.append("\n## By parameter\n\n| Parameter | Rules |\n|---|---|\n");
    TreeSet<String> names = new TreeSet<>();
    rules.forEach(rule -> names.addAll(rule.reads()));
    for (String name : names) {
      row("`" + name + "`", links(matching(rule -> rule.reads().contains(name))));
    }
  }

  private void sections() {
    byFamily()
        .forEach(
            (family, members) -> {
              text.append("\n## ").append(title(family)).append('\n');
              members.forEach(rule -> text.append('\n').append(RulePage.of(rule)));
            });
  }

  private void row(String first, String second) {
    text.append("| ").append(first).append(" | ").append(second).append(" |\n");
  }

  private static String links(List<RuleSpec> rules) {
    return rules.stream().map(RuleBook::link).collect(Collectors.joining(", "));
  }

  private static String link(RuleSpec rule) {
    return "[" + rule.id().substring("PIG-".length()) + "](#" + RuleLink.anchor(rule.id()) + ")";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
