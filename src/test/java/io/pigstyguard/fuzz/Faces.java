package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pigstyguard.answer.AdmissionWarnings;
import io.pigstyguard.answer.DenialMessage;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.report.FileReport;
import io.pigstyguard.report.Format;
import io.pigstyguard.report.Report;
import io.pigstyguard.report.ReportSettings;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.RuleSpec;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What must hold of everything that words findings. */
final class Faces {
  /** What ends a line, hides text or turns it round. */
  static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final DocumentBuilderFactory XML = DocumentBuilderFactory.newInstance();

  private Faces() {}

  static void check(Inspection inspection) {
    String message = DenialMessage.of(inspection);
    assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096);
    assertThat(message.lines()).noneMatch(UNPRINTABLE.asPredicate());
    List<String> warnings =
        AdmissionWarnings.of(inspection, EnumSet.of(Action.DENY, Action.WARN, Action.OFF));
    assertThat(warnings)
        .hasSizeLessThanOrEqualTo(12)
        .noneMatch(UNPRINTABLE.asPredicate())
        .allMatch(warning -> warning.codePointCount(0, warning.length()) <= 256);
  }

  static void check(FileReport file) {
    for (Format format : Format.values()) {
      check(format, render(format, file));
    }
  }

  /** Only the rules that found something, since SARIF describes each at length. */
  private static ReportSettings settings(FileReport file) {
    List<RuleSpec> rules =
        file.objects().stream()
            .flatMap(object -> object.inspection().findings())
            .map(Finding::rule)
            .distinct()
            .toList();
    return new ReportSettings(
        rules, Profile.STRICT, Verdict.KNOWLEDGE.credentials().names(), false, "1.2.3");
  }

  private static String render(Format format, FileReport file) {
    StringWriter out = new StringWriter();
    try {
      Report report = format.open(out, settings(file));
      report.add(file);
      report.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void check(Format format, String output) {
    switch (format) {
      case JSON, SARIF -> json(output);
      case JUNIT -> xml(output);
      case GITHUB ->
          assertThat(output.lines())
              .allMatch(line -> line.startsWith("::"))
              .noneMatch(UNPRINTABLE.asPredicate());
      case TEXT, MARKDOWN -> assertThat(output.lines()).noneMatch(UNPRINTABLE.asPredicate());
    }
  }

  private static void json(String output) {
    try {
      assertThat(STRICT.readTree(output)).isNotEmpty();
    } catch (IOException e) {
      throw new AssertionError("no JSON", e);
    }
  }

  private static void xml(String output) {
    try {
      var parser = XML.newDocumentBuilder();
      parser.setErrorHandler(null);
      assertThat(parser.parse(new InputSource(new StringReader(output))).getDocumentElement())
          .isNotNull();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("no XML", e);
    }
  }
}
