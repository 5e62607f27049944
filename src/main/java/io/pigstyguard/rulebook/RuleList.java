package io.pigstyguard.rulebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.wording.Word;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** The catalogue as a table for people or as JSON for programs. */
public final class RuleList {
  private RuleList() {}

  /** A line per rule. */
  public static String text(List<RuleSpec> rules) {
    StringBuilder text = new StringBuilder();
    for (RuleSpec rule : rules) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-13s %-9s %-7s %-34s %s%n",
              rule.id(),
              Word.of(rule.severity()),
              RulePage.shortActions(rule.actions()),
              rule.name(),
              rule.title()));
    }
    return text
        + "%d rules; actions in baseline/production/strict: D deny, W warn, - off, * critical only\n"
            .formatted(rules.size());
  }

  /** An array with every part of every specification. */
  public static String json(List<RuleSpec> rules) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (RuleSpec rule : rules) {
        rule(json, rule);
      }
      json.writeEndArray();
    }
    return out.append('\n').toString();
  }

  private static void rule(JsonGenerator json, RuleSpec rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.name());
    json.writeStringField("family", rule.family());
    json.writeStringField("severity", Word.of(rule.severity()));
    json.writeObjectFieldStart("actions");
    json.writeStringField("baseline", Word.of(rule.actions().baseline()));
    json.writeStringField("production", Word.of(rule.actions().production()));
    json.writeBooleanField("productionCriticalOnly", rule.actions().criticalOnly());
    json.writeStringField("strict", Word.of(rule.actions().strict()));
    json.writeEndObject();
    json.writeStringField("title", rule.title());
    json.writeStringField("requirement", rule.requirement());
    json.writeStringField("why", rule.why());
    json.writeStringField("fix", rule.fix());
    json.writeArrayFieldStart("page");
    for (int line : rule.page()) {
      json.writeNumber(line);
    }
    json.writeEndArray();
    strings(json, "reads", rule.reads());
    strings(json, "references", rule.references());
    json.writeStringField("docs", rule.docs());
    json.writeStringField("since", rule.since());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
