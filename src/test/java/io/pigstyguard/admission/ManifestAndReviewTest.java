package io.pigstyguard.admission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.kube.Candidate;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.kube.ManifestPart;
import io.pigstyguard.kube.ManifestReader;
import io.pigstyguard.kube.ValueStreamException;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.Thresholds;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.yaml.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An object is the same, and judged the same, in a review and in each form of a manifest. */
class ManifestAndReviewTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Policy STRICT =
      new Policy(Profile.STRICT, Map.of(), List.of(), Thresholds.DEFAULT, false);
  private static final Inspector INSPECTOR =
      new Inspector(Catalogue.rules(), Reviewers.KNOWLEDGE, STRICT, false, Reviewers.CLOCK);

  private static final String BAD = "all: {vars: {pg_cluster: x, pg_admin_password: DBUser.DBA}}";
  private static final String GOOD = "all: {vars: {pg_cluster: x}}";
  private static final String ENCODED = base64(BAD.getBytes(UTF_8));
  private static final String NOT_UTF_8 =
      base64("all: {vars: {pg_cluster: \u00ff}}".getBytes(ISO_8859_1));

  /**
   * What became of an object.
   *
   * @param refusal why it is none, or empty
   */
  private record Reading(@Nullable KubeObject object, List<String> findings, String refusal) {
    static Reading of(KubeObject object) {
      Candidate candidate = Claims.DEFAULT.candidate(object, null);
      List<String> findings =
          INSPECTOR
              .inspect(candidate.object(), candidate.documents())
              .findings()
              .map(Reading::line)
              .toList();
      return new Reading(object, findings, "");
    }

    private static String line(Finding finding) {
      Violation at = finding.violation();
      return "%s %s %s %s: %s"
          .formatted(finding.rule().id(), finding.action(), at.scope(), at.line(), at.message());
    }

    static Reading refused(Problem.Kind kind, String message) {
      return new Reading(null, List.of(), kind + " " + message);
    }
  }

  /** Objects of which one field is odd; the other data are an inventory that is denied. */
  static Stream<ObjectNode> objects() {
    return Stream.concat(
        Stream.concat(metadata().map(value -> secret("metadata", value)), secrets()), maps());
  }

  private static Stream<String> metadata() {
    return Stream.of(
        "{'name':'n','ownerReferences':[{'kind':'SealedSecret'},{}]}",
        "{'ownerReferences':[{'kind':'ExternalSecret','uid':1,'controller':true}]}",
        "{'ownerReferences':{'kind':'ExternalSecret'}}",
        "{'ownerReferences':['ExternalSecret']}",
        "{'ownerReferences':[{'kind':['ExternalSecret']}]}",
        "{'ownerReferences':null}",
        "{'ownerReferences':[%s]}".formatted(many("{'uid':'%d'}", 1001)),
        "{'generateName':'n-','namespace':7}",
        "{'name':'%s'}".formatted("n".repeat(1025)),
        "{'annotations':{'pigsty-guard.io/keys':'a b'}}",
        "{'annotations':{'pigsty-guard.io/keys':null,'n':1.5,'t':true}}",
        "{'annotations':{'pigsty-guard.io/keys':['pigsty.yml']}}",
        "{'labels':{'pigsty-guard.io/inventory':true}}",
        "{'labels':{'pigsty-guard.io/inventory':false}}",
        "{'labels':{'pigsty-guard.io/inventory':{}}}",
        "{'labels':['pigsty-guard.io/inventory']}",
        "{'labels':{%s}}".formatted(many("'k%d':''", 10_001)),
        "[]",
        "'n'",
        "null");
  }

  private static Stream<ObjectNode> secrets() {
    String wrapped = ENCODED.substring(0, 20) + "\\n" + ENCODED.substring(20);
    return Stream.of(
        secret("stringData", "{'pigsty.yml':'%s'}".formatted(GOOD)),
        secret("stringData", "{'pigsty.yml':'%s'}".formatted(BAD)),
        secret("stringData", "{'pigsty.yml':null}"),
        secret("stringData", "{'pigsty.yml':1}"),
        secret("stringData", "[]"),
        secret("data", "{'pigsty.yml':'%s'}".formatted(NOT_UTF_8)),
        secret("data", "{'pigsty.yml':'%s'}".formatted(wrapped)),
        secret("data", "{'pigsty.yml':'%=','tls.key':''}"),
        secret("data", "{'pigsty.yml':{'all':{}},'tls.key':[1],'n':1e3}"),
        secret("data", "{}"),
        secret("data", "null"),
        secret("data", "'text'"),
        secret("type", "'kubernetes.io/tls'"),
        secret("type", "3"),
        secret("type", "{}"),
        secret("immutable", "true"));
  }

  private static Stream<ObjectNode> maps() {
    return Stream.of(
        map("binaryData", "{'pigsty.yml':'%s'}".formatted(ENCODED)),
        map("binaryData", "{'other.yml':'%s','pigsty.yml':null,'b':false}".formatted(ENCODED)),
        map("binaryData", "{'prod-pigsty.yml':'%s'}".formatted(NOT_UTF_8)),
        map("stringData", "{'pigsty.yml':'%s'}".formatted(GOOD)),
        map("data", "{'pigsty.yml':'%s','a\\nb':'\ud83d\ude00\\t'}".formatted(BAD)),
        map("data", "{'pigsty.yml':null}"),
        map("data", "{'yes':'on','1':'no','null':'~','':'all: {}'}"),
        map("data", "{'%s':'%s'}".formatted("k".repeat(1024), BAD)),
        map("data", "{'%s':'%s'}".formatted("k".repeat(1025), BAD)),
        map("data", "{'pigsty.yml':'%s'}".formatted("x".repeat((3 << 20) + 1))),
        map("data", "{%s}".formatted(many("'k%d':'all: {vars: {pg_cluster: x}}'", 300))));
  }

  private static String many(String form, int count) {
    return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining(","));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static ObjectNode secret(String field, String value) {
    return object("Secret", ENCODED, field, value);
  }

  private static ObjectNode map(String field, String value) {
    return object("ConfigMap", BAD, field, value);
  }

  /** The value is JSON with other quotes. */
  private static ObjectNode object(String kind, String inventory, String field, String value) {
    ObjectNode object = JSON.createObjectNode().put("apiVersion", "v1").put("kind", kind);
    object.putObject("data").put("pigsty.yml", inventory);
    try {
      return object.set(field, JSON.readTree(value.replace('\'', '"')));
    } catch (IOException e) {
      throw new IllegalArgumentException(value, e);
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void anObjectIsTheSameWhereverItComesFrom(ObjectNode object) throws IOException {
    Reading review = review(object);

    assertThat(manifest(JSON.writeValueAsString(object))).as("in one line").isEqualTo(review);
    assertThat(manifest(YAML.writeValueAsString(object))).as("in blocks").isEqualTo(review);
    String json = JSON.writeValueAsString(object.deepCopy().put("unread", "u\u0007"));
    assertThat(manifest("{\t\"\\/\":0," + json.substring(1))).as("as JSON").isEqualTo(review);
  }

  private static Reading review(ObjectNode object) throws IOException {
    ObjectNode review = JSON.createObjectNode();
    review.putObject("request").put("operation", "CREATE").set("object", object);
    byte[] body = JSON.writeValueAsBytes(review);
    try {
      AdmissionReview read =
          new ReviewJson().reader(new ByteArrayInputStream(body), () -> false).read();
      return Reading.of(read.request().object());
    } catch (StreamConstraintsException e) {
      return Reading.refused(Problem.Kind.LIMIT, "");
    } catch (ValueStreamException e) {
      return e.reason() == ValueStreamException.Reason.LIMIT
          ? Reading.refused(Problem.Kind.LIMIT, "")
          : Reading.refused(Problem.Kind.SYNTAX, e.getMessage());
    }
  }

  private static Reading manifest(String text) {
    List<ManifestPart> parts = ManifestReader.read(text);
    assertThat(parts).hasSize(1);
    if (parts.get(0) instanceof ManifestPart.Broken broken) {
      Problem problem = broken.problem();
      boolean limit = problem.kind() == Problem.Kind.LIMIT;
      return Reading.refused(problem.kind(), limit ? "" : problem.message());
    }
    return Reading.of(((ManifestPart.Resource) parts.get(0)).object());
  }

  /** What the API server stores decides, not what is written first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Secret    | {'a':'b2xk'} | {'a':'new'} | new",
        "Secret    | {'a':'b2xk'} | {'a':null}  | ''",
        "Secret    | {'a':null}   | {}          | ''",
        "ConfigMap | {'a':'old'}  | {'a':'new'} | old",
        "ConfigMap | {'a':null}   | {}          | ''"
      })
  void stringDataOverridesDataOfASecret(String kind, String data, String strings, String stored) {
    ObjectNode object = object(kind, "", "data", data.strip());
    object.set("stringData", object(kind, "", "x", strings.strip()).get("x"));

    ManifestPart part = ManifestReader.read(object.toString()).get(0);
    Candidate candidate = Claims.DEFAULT.candidate(((ManifestPart.Resource) part).object(), null);

    assertThat(candidate.object().entries()).containsExactly(new DataEntry("a", stored));
  }

  @Test
  void aSecretThatAnOperatorMakesFromGitIsNoSecretInGit() {
    ObjectNode object = secret("metadata", "{'ownerReferences':[{'kind':'SealedSecret'}]}");

    assertThat(manifest(object.toString()).findings())
        .isNotEmpty()
        .noneMatch(finding -> finding.startsWith("PIG-FILE-007"));
  }
}
