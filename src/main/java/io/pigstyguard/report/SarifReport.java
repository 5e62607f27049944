package io.pigstyguard.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.wording.Unjudged;
import io.pigstyguard.wording.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as SARIF 2.1.0, for code scanning. Streamed: the rules, the results, what failed. */
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> failures = new ArrayList<>();

  SarifReport(Writer out, ReportSettings settings) throws IOException {
    json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Pigsty Guard");
    json.writeStringField("version", settings.version());
    json.writeArrayFieldStart("rules");
    for (RuleSpec rule : settings.rules()) {
      indexes.put(rule.id(), indexes.size());
      SarifRule.write(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  @Override
  public void add(FileReport file) throws IOException {
    for (JudgedObject object : file.objects()) {
      for (JudgedDocument document : object.documents()) {
        for (Finding finding : document.inspection().findings()) {
          result(file.file(), object, document, finding);
        }
      }
      for (String sentence : Unjudged.sentences(object.inspection())) {
        failures.add(OneLine.of(file.file(), Integer.MAX_VALUE) + ": " + sentence);
      }
    }
  }

  private void result(String file, JudgedObject object, JudgedDocument document, Finding finding)
      throws IOException {
    RuleSpec rule = finding.rule();
    Violation violation = finding.violation();
    json.writeStartObject();
    json.writeStringField("ruleId", rule.id());
    json.writeNumberField("ruleIndex", indexes.getOrDefault(rule.id(), -1));
    json.writeStringField("level", SarifRule.level(rule.severity()));
    json.writeObjectFieldStart("message");
    json.writeStringField("text", violation.message() + ".");
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physical(file, document.linesBefore(), violation);
    logical(name(object, document), violation);
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("pigstyGuard/v1", Fingerprint.of(name(object, document), finding));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("action", Word.of(finding.action()));
    json.writeStringField("scope", violation.scope().text());
    json.writeStringField("param", violation.param());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The object and key, empty for a bare inventory. */
  private static String name(JudgedObject object, JudgedDocument document) {
    StoredObject stored = object.inspection().object();
    return object.bare() ? "" : ObjectName.of(stored) + " " + document.inspection().key();
  }

  /** Findings without a line of the file point at its first, since code scanning wants one. */
  private void physical(String file, @Nullable Integer linesBefore, Violation violation)
      throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FileUri.of(file));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    Integer line = violation.line();
    if (line == null || linesBefore == null) {
      json.writeNumberField("startLine", 1);
    } else {
      json.writeNumberField("startLine", line + linesBefore);
      if (linesBefore == 0 && violation.column() != null) {
        json.writeNumberField("startColumn", violation.column());
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void logical(String name, Violation violation) throws IOException {
    String path = (name + " " + violation.scope().text()).strip();
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    String param = violation.param();
    json.writeStringField("fullyQualifiedName", param == null ? path : path + " " + param);
    json.writeStringField("kind", "parameter");
    json.writeEndObject();
    json.writeEndArray();
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", failures.isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (String failure : failures) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      json.writeObjectFieldStart("message");
      json.writeStringField("text", failure);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
