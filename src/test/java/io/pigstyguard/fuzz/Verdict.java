package io.pigstyguard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.report.FileReport;
import io.pigstyguard.report.JudgedDocument;
import io.pigstyguard.report.JudgedObject;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.yaml.YamlSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What must hold of the findings in any text, and of every face that words them. */
public final class Verdict {
  public static final Knowledge KNOWLEDGE = Knowledge.load();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);

  private Verdict() {}

  /** Judges with all rules, those that are off in the profile as well. */
  public static Inspector inspector(Profile profile) {
    return new Inspector(Catalogue.rules(), KNOWLEDGE, Policy.of(profile), true, CLOCK);
  }

  /** Judges a text, checks the verdict and words it in every way. */
  public static void check(Inspector inspector, StoredObject object, String text) {
    Inspection inspection = inspector.inspect(object, List.of(new Document("pigsty.yml", text)));
    DocumentInspection document = inspection.documents().get(0);
    check(new FileReport("-", List.of(judged(inspection, document, text))));
  }

  private static JudgedObject judged(
      Inspection inspection, DocumentInspection document, String text) {
    boolean bare = inspection.object().kind() == StoredObject.Kind.FILE;
    return new JudgedObject(inspection, bare, List.of(new JudgedDocument(document, text, 0)));
  }

  /** Checks verdicts and words them in every way. */
  public static void check(FileReport file) {
    for (JudgedObject object : file.objects()) {
      check(object.inspection());
      for (JudgedDocument document : object.documents()) {
        YamlSource source = YamlSource.of(document.text());
        document.inspection().findings().forEach(finding -> check(finding, source));
      }
      Faces.check(object.inspection());
    }
    Faces.check(file);
  }

  /** Checks that every rule has judged. */
  public static void check(Inspection inspection) {
    assertThat(inspection.failedRules()).as("rules that threw").isEmpty();
    assertThat(inspection.timedOut()).as("timed out").isFalse();
  }

  private static void check(Finding finding, YamlSource source) {
    Violation at = finding.violation();
    String rule = finding.rule().id();
    assertThat(at.message()).as(rule).isNotBlank().doesNotContainPattern(Faces.UNPRINTABLE);
    assertThat(at.line() == null).as(rule).isEqualTo(at.column() == null);
    if (at.line() != null && !source.text().isEmpty()) {
      checkPlace(rule, at.line(), at.column(), source);
    }
  }

  /** Checks that a place is one of a text, or the place behind the end of a line. */
  static void checkPlace(String what, int line, int column, YamlSource source) {
    if (line < 1 || line > source.lines()) {
      throw new AssertionError(what + " is at line " + line + " of " + source.lines());
    }
    int longest = source.lineEnd(line) - source.lineStart(line) + 2;
    if (column < 1 || column > longest) {
      throw new AssertionError(what + " is at column " + column + " of " + longest);
    }
  }
}
