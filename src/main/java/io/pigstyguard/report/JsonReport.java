package io.pigstyguard.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.Unjudged;
import io.pigstyguard.wording.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings as JSON, the format for programs. */
final class JsonReport implements Report {
  private final JsonGenerator json;

  JsonReport(Writer out) throws IOException {
    json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeArrayFieldStart("files");
  }

  @Override
  public void add(FileReport file) throws IOException {
    if (file.objects().isEmpty()) {
      json.writeStartObject();
      json.writeStringField("file", file.file());
      json.writeArrayFieldStart("documents");
      json.writeEndArray();
      json.writeEndObject();
    }
    for (JudgedObject object : file.objects()) {
      json.writeStartObject();
      json.writeStringField("file", file.file());
      if (!object.bare()) {
        object(object.inspection().object());
      }
      json.writeArrayFieldStart("documents");
      for (JudgedDocument document : object.documents()) {
        document(document);
      }
      json.writeEndArray();
      unjudged(object.inspection());
      json.writeEndObject();
    }
  }

  /** Only where there is something, so that what is complete looks as it always did. */
  private void unjudged(Inspection inspection) throws IOException {
    List<String> sentences = Unjudged.sentences(inspection);
    if (sentences.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("unjudged");
    for (String sentence : sentences) {
      json.writeString(sentence);
    }
    json.writeEndArray();
  }

  private void object(StoredObject object) throws IOException {
    json.writeObjectFieldStart("object");
    json.writeStringField("kind", ObjectName.kind(object));
    json.writeStringField("namespace", object.namespace());
    json.writeStringField("name", object.name());
    json.writeEndObject();
  }

  private void document(JudgedDocument document) throws IOException {
    json.writeStartObject();
    String key = document.inspection().key();
    if (!key.isEmpty()) {
      json.writeStringField("key", key);
    }
    json.writeArrayFieldStart("findings");
    for (Finding finding : document.inspection().findings()) {
      finding(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(Finding finding) throws IOException {
    Violation violation = finding.violation();
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("name", finding.rule().name());
    json.writeStringField("severity", Word.of(finding.rule().severity()));
    json.writeStringField("action", Word.of(finding.action()));
    json.writeStringField("scope", violation.scope().text());
    json.writeStringField("param", violation.param());
    number("line", violation.line());
    number("column", violation.column());
    json.writeStringField("message", violation.message());
    json.writeStringField("fix", finding.rule().fix());
    json.writeEndObject();
  }

  private void number(String name, @Nullable Integer value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
