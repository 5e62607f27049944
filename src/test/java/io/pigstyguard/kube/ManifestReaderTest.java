package io.pigstyguard.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.kube.ManifestPart.BareInventory;
import io.pigstyguard.kube.ManifestPart.Broken;
import io.pigstyguard.kube.ManifestPart.Resource;
import io.pigstyguard.yaml.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
  private static Resource only(String text) {
    List<ManifestPart> parts = ManifestReader.read(text);
    assertThat(parts).hasSize(1);
    return (Resource) parts.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: ConfigMap\n",
        "# comment\n%YAML 1.1\n---\n\"apiVersion\": v1\n",
        "\ufeff{ \"kind\": \"Secret\", \"apiVersion\": \"v1\" }",
        "kind: Namespace\nmetadata: {}\n---\nkind: ConfigMap\n",
        "--- {kind: Secret, apiVersion: v1}",
        "[{kind: Secret, apiVersion: v1}]"
      })
  void manifestsAreToldByTheirContent(String text) {
    assertThat(ManifestReader.isManifest(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all:\n  vars:\n    x: |\n      apiVersion: v1\n      kind: ConfigMap\n",
        "{ all: { vars: { x: y } } }",
        "# apiVersion: v1\nall:\n  vars: {}\n",
        "kind: of\nall: {}\n",
        ""
      })
  void inventoriesAreNoManifests(String text) {
    assertThat(ManifestReader.isManifest(text)).isFalse();
  }

  @Test
  void readsWhatTheApiServerWouldStore() {
    Resource resource =
        only(
            """
            x-text: &text |
              all: {}
            apiVersion: v1
            kind: Secret
            metadata:
              name: pigsty
              namespace: prod
              labels: { a: yes, b: }
              annotations: { n: 1 }
            type: Opaque
            stringData: { pigsty.yml: *text, number: 1 }
            data:
              other: YWxs
            """);

    KubeObject object = resource.object();
    assertThat(object).hasToString("Secret prod/pigsty");
    assertThat(object.labels()).isEqualTo(Map.of("a", "true", "b", ""));
    assertThat(object.annotations()).isEqualTo(Map.of("n", "1"));
    assertThat(object.stringData()).isEqualTo(Map.of("pigsty.yml", "all: {}\n"));
    assertThat(object.data()).isEqualTo(Map.of("other", "YWxs"));
  }

  @Test
  void onlyLinesOfLiteralBlocksAreLinesOfTheFile() {
    Resource resource =
        only(
            """
            ---
            # second document
            apiVersion: v1
            kind: ConfigMap
            data:
              literal: |-
                a: b
              folded: >
                a: b
              quoted: "a: b"
            """);

    assertThat(resource.linesBefore()).isEqualTo(Map.of("literal", 6));
  }

  @Test
  void aTextInTwoPlacesHasTheLinesOfTheOneThatCounts() {
    String twice =
        "apiVersion: v1\nkind: %s\nstringData:\n  a: |\n    x\ndata:\n  a: |\n    eA==\n";

    assertThat(only(twice.formatted("Secret")).linesBefore()).isEqualTo(Map.of("a", 4));
    assertThat(only(twice.formatted("ConfigMap")).linesBefore()).isEqualTo(Map.of("a", 7));
  }

  @Test
  void anObjectThatTheApiServerWouldRefuseIsBrokenAtItsPlace() {
    List<ManifestPart> parts =
        ManifestReader.read(
            "---\nkind: ConfigMap\nmetadata:\n  labels:\n    a:\n      - b\n---\nkind: Secret\n");

    assertThat(parts).hasSize(2);
    assertThat(((Broken) parts.get(0)).problem())
        .isEqualTo(Problem.syntax("labels must be a text", 6, 7));
  }

  @Test
  void timesAndTagsAreTextsAsForKubectl() {
    Resource resource =
        only("kind: ConfigMap\ndata: { time: 2026-01-01, tagged: !x y, binary: !!binary YWxs }\n");

    assertThat(resource.object().data())
        .isEqualTo(Map.of("time", "2026-01-01", "tagged", "y", "binary", "all"));
  }

  @Test
  void listsHoldObjectsThatNeedNotSayTheirKind() {
    assertThat(
            ManifestReader.read(
                """
                apiVersion: v1
                kind: ConfigMapList
                items:
                  - metadata: { name: one }
                  - { kind: List, items: [ { kind: Secret, metadata: { name: two } } ] }
                  - { kind: Pod, metadata: { name: three } }
                """))
        .extracting(part -> ((Resource) part).object())
        .hasToString("[ConfigMap /one, Secret /two]");
  }

  @Test
  void aBrokenDocumentDoesNotHideTheOthers() {
    List<ManifestPart> parts =
        ManifestReader.read(
            """
            kind: ConfigMap
            apiVersion: v1
            metadata: { name: one }
            ---
            kind: ConfigMap
            metadata: [
            --- # third
            all:
              vars: { pg_cluster: x }
            ...
            ---
            kind: Secret
            metadata: { name: two }
            """);

    assertThat(parts)
        .extracting(part -> part.getClass().getSimpleName())
        .containsExactly("Resource", "Broken", "BareInventory", "Resource");
    assertThat(((Broken) parts.get(1)).problem().line()).isBetween(6, 7);
    assertThat(((BareInventory) parts.get(2)).text()).startsWith("\n\n\n\n\n\n--- # third\nall:");
  }

  @Test
  void jsonMayHoldWhatYamlRefuses() {
    String json =
        "{\n\t\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n\t{\"kind\": \"Secret\","
            + " \"metadata\": {\"name\": \"a\\/b\"}, \"data\": {\"k\": \"\\ud83d\\ude00\"}}]}";

    KubeObject object = only(json).object();

    assertThat(object).hasToString("Secret /a/b");
    assertThat(object.data()).isEqualTo(Map.of("k", "😀"));
  }

  @Test
  void aBrokenInventoryBesideManifestsIsJudgedAsOne() {
    List<ManifestPart> parts =
        ManifestReader.read("kind: Pod\napiVersion: v1\n---\nall:\n  vars: { pg_cluster: [\n");

    assertThat(parts).hasSize(1).first().isInstanceOf(BareInventory.class);
  }

  @Test
  void longRunsOfCommentsCostNoStack() {
    assertThat(ManifestReader.read("# x\n".repeat(500_000))).isEmpty();
    assertThat(ManifestReader.read("---\nkind: Pod\n".repeat(20_000))).isEmpty();
  }
}
