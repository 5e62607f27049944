package io.pigstyguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.pigstyguard.Golden;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.knowledge.PublicCredentials;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.wording.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Formats for machines, over findings with hostile names. */
class FormatsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/report");
  private static final RuleSpec INFO =
      Samples.rule("PIG-PRV-901", "all-fine", Severity.INFO, "All must be fine");
  private static final ReportSettings SETTINGS =
      new ReportSettings(
          List.of(Samples.ADMIN, Samples.TRUST, Samples.LISTEN, INFO),
          Profile.PRODUCTION,
          PublicCredentials.load().names(),
          false,
          "1.2.3");

  private static String render(Format format) throws IOException {
    StringWriter out = new StringWriter();
    Report report = format.open(out, SETTINGS);
    report.add(bare());
    report.add(manifest());
    report.add(new FileReport("clean, 100%:x.yml", List.of()));
    report.finish();
    return out.toString();
  }

  private static FileReport bare() {
    DocumentInspection document =
        Samples.document(
            "",
            List.of(
                Samples.finding(Samples.ADMIN, Action.DENY, Scope.GLOBAL, null, null),
                Samples.finding(
                    Samples.LISTEN, Action.WARN, Scope.cluster("pg-a"), 3, 7, "`pg[0]` must | <b>"),
                Samples.finding(
                    Samples.LISTEN, Action.OFF, Scope.cluster("a|@b\u202e\n::error::"), 4, 1)));
    Inspection inspection =
        new Inspection(StoredObject.FILE, List.of(document), List.of("PIG-PRV-901"), true);
    return new FileReport(
        "dir/ä b.yml",
        List.of(
            new JudgedObject(inspection, true, List.of(new JudgedDocument(document, "a: b", 0)))));
  }

  private static FileReport manifest() {
    StoredObject object = Samples.object(StoredObject.Kind.SECRET, "prod", "pigsty");
    DocumentInspection placed =
        Samples.document(
            "pigsty.yml",
            List.of(
                Samples.finding(Samples.TRUST, Action.DENY, Scope.cluster("pg-a"), 5, 3),
                Samples.finding(Samples.TRUST, Action.DENY, Scope.cluster("pg-b"), 6, 3)));
    DocumentInspection unplaced =
        Samples.document(
            "x.yml", List.of(Samples.finding(Samples.LISTEN, Action.DENY, Scope.OBJECT, 2, 1)));
    Inspection inspection = new Inspection(object, List.of(placed, unplaced), List.of(), false);
    return new FileReport(
        "/abs/m.yml",
        List.of(
            new JudgedObject(
                inspection,
                false,
                List.of(
                    new JudgedDocument(placed, "", 10), new JudgedDocument(unplaced, "", null)))));
  }

  @Test
  void sarifFollowsItsSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
            .getSchema(
                Files.readString(Path.of("src/test/resources/sarif/sarif-schema-2.1.0.json")));
    String sarif = render(Format.SARIF);
    JsonNode root = new ObjectMapper().readTree(sarif);

    assertThat(schema.validate(root)).isEmpty();
    assertThat(schema.validate(new ObjectMapper().readTree(sarif.replace("\"level\"", "\"lvl\""))))
        .isNotEmpty();
    JsonNode results = root.at("/runs/0/results");
    assertThat(results).hasSize(6);
    assertThat(results.at("/1/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("dir/%C3%A4%20b.yml");
    assertThat(results.at("/3/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(15);
    assertThat(results.at("/3/partialFingerprints/pigstyGuard~1v1").asText())
        .isNotEqualTo(results.at("/4/partialFingerprints/pigstyGuard~1v1").asText());
    assertThat(root.at("/runs/0/tool/driver/rules/0/properties/security-severity").asText())
        .isEqualTo("9.5");
    Golden.assertMatches(GOLDEN.resolve("findings.sarif"), sarif);
  }

  @Test
  void junitHasACasePerRuleAndFile() throws Exception {
    String xml = render(Format.JUNIT);

    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("testcase").getLength())
        .as("four rules in three files, and one file that was not judged to its end")
        .isEqualTo(4 * 3 + 1);
    assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(3);
    Golden.assertMatches(GOLDEN.resolve("findings.xml"), xml);
  }

  @Test
  void junitHoldsOnlyWhatXmlAllows() throws Exception {
    StringWriter out = new StringWriter();
    Report report = Format.JUNIT.open(out, SETTINGS);
    report.add(new FileReport("a\u0000\u001b\n\uffff\ud800\"'<&>]]>😀.yml", List.of()));
    report.finish();

    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("testsuite").item(0).getAttributes())
        .satisfies(
            attributes ->
                assertThat(attributes.getNamedItem("name").getNodeValue())
                    .isEqualTo("a\"'<&>]]>😀.yml"));
  }

  @Test
  void githubCommandsAreOneLineEach() throws IOException {
    String commands = render(Format.GITHUB);

    assertThat(commands.lines()).hasSize(8).allMatch(line -> line.startsWith("::"));
    Golden.assertMatches(GOLDEN.resolve("findings.github.txt"), commands);
  }

  @Test
  void markdownCannotBeShapedByNames() throws IOException {
    Golden.assertMatches(GOLDEN.resolve("findings.md"), render(Format.MARKDOWN));
  }

  @Test
  void filesBecomeUris() {
    assertThat(FileUri.of("-")).isEqualTo("stdin");
    assertThat(FileUri.of("a:b/c d.yml")).isEqualTo("./a:b/c%20d.yml");
    assertThat(FileUri.of("/x/ü.yml")).isEqualTo("file:///x/%C3%BC.yml");
  }
}
