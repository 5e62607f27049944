package io.pigstyguard.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rulebook.RulePage;
import java.io.IOException;

/** What SARIF says about a rule: a {@code reportingDescriptor}. */
final class SarifRule {
  private SarifRule() {}

  static void write(JsonGenerator json, RuleSpec rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.name());
    text(json, "shortDescription", rule.title() + ".");
    text(json, "fullDescription", rule.requirement() + ". " + rule.why());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", rule.why() + " " + rule.fix());
    json.writeStringField("markdown", RulePage.of(rule));
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("precision", "very-high");
    json.writeStringField("problem.severity", problemSeverity(rule.severity()));
    json.writeStringField("security-severity", securitySeverity(rule.severity()));
    json.writeArrayFieldStart("tags");
    json.writeString("security");
    json.writeString(rule.family());
    for (String reference : rule.references()) {
      json.writeString(reference);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  private static String problemSeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "recommendation";
    };
  }

  /** A score as code scanning sorts it: over 9 critical, 7 high, 4 medium, above 0 low. */
  private static String securitySeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "0.0";
    };
  }
}
