package io.pigstyguard.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pigstyguard.policy.Document;
import io.pigstyguard.yaml.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever marks an object only adds to what is judged of it. */
class ClaimsTest {
  private static final String LABEL = "pigsty-guard.io/inventory";
  private static final String KEYS = "pigsty-guard.io/keys";
  private static final String INVENTORY = "all: {vars: {pg_cluster: m}}\n";
  private static final String FOREIGN = "image: nginx\n";
  private static final Claims BY_NAME = new Claims(LABEL, KEYS, Claims.DEFAULT.keyPattern(), false);

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "hosts", "pigsty.yml.j2", "PIGSTY.YML", "pigsty.yml.bak"})
  void theLabelDoesNotSwitchOffContent(String key) {
    assertThat(claimed(Map.of(LABEL, "true"), Map.of(), Map.of(key, INVENTORY)))
        .containsExactly(key);
    assertThat(claimed(Map.of(), Map.of(), Map.of(key, INVENTORY))).containsExactly(key);
  }

  @Test
  void theAnnotationDoesNotSwitchOffOtherKeys() {
    Map<String, String> data =
        Map.of("a", FOREIGN, "b.yml", FOREIGN, "pigsty.yml", FOREIGN, "c", INVENTORY, "d", FOREIGN);
    assertThat(claimed(Map.of(LABEL, "true"), Map.of(KEYS, "a"), data))
        .containsExactly("a", "b.yml", "c", "pigsty.yml");
    assertThat(claimed(Map.of(LABEL, "true"), Map.of(KEYS, "typo"), data))
        .containsExactly("b.yml", "c", "pigsty.yml");
    assertThat(claimed(Map.of(LABEL, "false"), Map.of(KEYS, "a"), data))
        .containsExactly("a", "c", "pigsty.yml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " ,\n,\u00a0"})
  void anAnnotationThatNamesNoKeyMarksAllYamlFiles(String value) {
    assertThat(claimed(Map.of(), Map.of(KEYS, value), Map.of("a.yml", FOREIGN, "b", FOREIGN)))
        .containsExactly("a.yml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b.c", " a , b.c ", "a b.c", "a\n\tb.c", ",,a,,b.c,,a"})
  void namesAreSeparatedByCommasAndBlanks(String value) {
    assertThat(claimed(Map.of(), Map.of(KEYS, value), Map.of("a", FOREIGN, "b.c", FOREIGN)))
        .containsExactly("a", "b.c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yml", "a.yaml", "A.YML", "a.Yaml", ".yml"})
  void theLabelMarksYamlFilesInAnyCase(String key) {
    KubeObject object = object("ConfigMap", Map.of(LABEL, "true"), Map.of(), Map.of(key, FOREIGN));
    assertThat(BY_NAME.candidate(object, null).documents()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"True", "False", "", "no", "yes"})
  void everyValueOfTheLabelButFalseMarks(String value) {
    assertThat(claimed(Map.of(LABEL, value), Map.of(), Map.of("a.yml", FOREIGN))).hasSize(1);
    assertThat(claimed(Map.of(LABEL, "false"), Map.of(), Map.of("a.yml", FOREIGN))).isEmpty();
  }

  @Test
  void addingAMarkNeverTakesAKeyAway() {
    Map<String, String> data =
        Map.of("a", FOREIGN, "b.yml", FOREIGN, "x-pigsty.yaml", FOREIGN, "c.txt", INVENTORY);
    for (Map<String, String> labels : List.<Map<String, String>>of(Map.of(), Map.of(LABEL, "1"))) {
      List<String> without = claimed(labels, Map.of(), data);
      for (String keys : List.of("", "a", "typo", "b.yml", "a,b.yml,c.txt", "false")) {
        assertThat(claimed(labels, Map.of(KEYS, keys), data)).as(keys).containsAll(without);
        assertThat(claimed(Map.of(LABEL, "true"), Map.of(KEYS, keys), data))
            .containsAll(claimed(labels, Map.of(KEYS, keys), data));
      }
    }
  }

  @Test
  void aLongAnnotationCostsNoMoreThanItsLength() {
    Map<String, String> data = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      data.put("k" + i, FOREIGN);
    }
    String names = "n,".repeat(100_000) + "k1";
    assertThat(claimed(Map.of(), Map.of(KEYS, names), data)).containsExactly("k1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Secret", "ConfigMap"})
  void bytesThatAreNoTextAreClaimedAndCannotBeRead(String kind) {
    byte[] bytes =
        "all: {vars: {pg_cluster: m}}\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    Map<String, String> data = new TreeMap<>(Map.of("pigsty.yml", base64, "hosts", base64));
    KubeObject object =
        kind.equals("Secret")
            ? new KubeObject("v1", kind, null, null, data, Map.of(), Map.of())
            : new KubeObject("v1", kind, null, null, Map.of(), Map.of(), data);
    assertThat(Claims.DEFAULT.candidate(object, null).documents())
        .extracting(Document::key, Document::problem)
        .containsExactly(tuple("hosts", notUtf8()), tuple("pigsty.yml", notUtf8()));
  }

  private static Problem notUtf8() {
    return Problem.syntax("must be encoded in UTF-8", 2, 6);
  }

  @Test
  void binaryFilesAreNoInventories() {
    KubeObject object =
        new KubeObject(
            "v1",
            "ConfigMap",
            null,
            null,
            Map.of(),
            Map.of(),
            Map.of("logo.png", "iVBORw0KGgr//g=="));
    assertThat(Claims.DEFAULT.candidate(object, null).isClaimed()).isFalse();
  }

  @Test
  void readsBase64OnManyLinesAndTextThatIsNone() {
    String base64 =
        Base64.getMimeEncoder(8, new byte[] {'\n'})
            .encodeToString(INVENTORY.getBytes(StandardCharsets.UTF_8));
    Map<String, String> data = Map.of("a", base64, "b", INVENTORY);
    KubeObject object =
        new KubeObject("v1", "Secret", null, null, data, Map.of("c", INVENTORY), Map.of());
    assertThat(Claims.DEFAULT.candidate(object, null).documents())
        .extracting(Document::text)
        .containsExactly(INVENTORY, INVENTORY, INVENTORY);
  }

  private static List<String> claimed(
      Map<String, String> labels, Map<String, String> annotations, Map<String, String> data) {
    return Claims.DEFAULT
        .candidate(object("ConfigMap", labels, annotations, data), null)
        .documents()
        .stream()
        .map(Document::key)
        .toList();
  }

  private static KubeObject object(
      String kind,
      Map<String, String> labels,
      Map<String, String> annotations,
      Map<String, String> data) {
    KubeObject.Metadata metadata = new KubeObject.Metadata("x", null, "n", labels, annotations);
    return new KubeObject("v1", kind, metadata, null, data, Map.of(), Map.of());
  }
}
