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
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as JUnit XML: a suite per file, a case per rule. A denial fails the case, a warning is
 * its output, a rule that could not be evaluated is an error.
 */
final class JunitReport implements Report {
  private final XMLStreamWriter xml;
  private final List<RuleSpec> rules;

  JunitReport(Writer out, ReportSettings settings) throws IOException {
    this.rules = settings.rules();
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      start(0, "testsuites");
      attribute("name", "pigsty-guard");
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  private static IOException unwritten(XMLStreamException e) {
    return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
  }

  /** What became of one rule in one file. */
  private static final class Outcome {
    private final StringBuilder lines = new StringBuilder();
    private boolean denied;
    private boolean failed;
  }

  @Override
  public void add(FileReport file) throws IOException {
    List<String> unjudged =
        file.objects().stream().flatMap(one -> Unjudged.end(one.inspection()).stream()).toList();
    try {
      suite(file.file(), outcomes(file), unjudged);
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  private Map<String, Outcome> outcomes(FileReport file) {
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
          outcome.lines.append(legal(place(file.file(), object, document, finding))).append('\n');
        }
      }
    }
    return outcomes;
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

  private void suite(String file, Map<String, Outcome> outcomes, List<String> unjudged)
      throws XMLStreamException {
    long failures = outcomes.values().stream().filter(one -> one.denied && !one.failed).count();
    long errors = outcomes.values().stream().filter(one -> one.failed).count() + unjudged.size();
    start(1, "testsuite");
    attribute("name", file);
    attribute("tests", String.valueOf(rules.size() + unjudged.size()));
    attribute("failures", String.valueOf(failures));
    attribute("errors", String.valueOf(errors));
    attribute("skipped", "0");
    for (String sentence : unjudged) {
      error(file, "everything is judged", sentence);
    }
    for (RuleSpec rule : rules) {
      testCase(file, rule, outcome(outcomes, rule.id()));
    }
    end(1);
  }

  private void testCase(String file, RuleSpec rule, Outcome outcome) throws XMLStreamException {
    String name = rule.id() + " " + rule.name();
    if (outcome.failed) {
      error(file, name, "could not be evaluated");
      return;
    }
    if (outcome.lines.isEmpty()) {
      indent(2);
      xml.writeEmptyElement("testcase");
      identify(file, name);
      return;
    }
    start(2, "testcase");
    identify(file, name);
    start(3, outcome.denied ? "failure" : "system-out");
    if (outcome.denied) {
      attribute("type", Word.of(rule.severity()));
      attribute("message", rule.requirement());
    }
    xml.writeCharacters(outcome.lines + "fix: " + legal(rule.fix()) + "\n");
    xml.writeEndElement();
    end(2);
  }

  private void error(String file, String name, String message) throws XMLStreamException {
    start(2, "testcase");
    identify(file, name);
    xml.writeEmptyElement("error");
    attribute("message", message);
    xml.writeEndElement();
  }

  private void identify(String file, String name) throws XMLStreamException {
    attribute("classname", file);
    attribute("name", name);
  }

  private void start(int depth, String element) throws XMLStreamException {
    indent(depth);
    xml.writeStartElement(element);
  }

  private void end(int depth) throws XMLStreamException {
    indent(depth);
    xml.writeEndElement();
  }

  private void indent(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML allows hardly any control character, not even escaped. */
  private static String legal(String raw) {
    return OneLine.of(raw, Integer.MAX_VALUE);
  }

  @Override
  public void finish() throws IOException {
    try {
      end(0);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }
}
