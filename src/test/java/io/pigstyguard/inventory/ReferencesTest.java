package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.yaml.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jinja in values. */
class ReferencesTest {

  private static Param x(String variables) {
    return Inventories.resolved("all: {hosts: {h: {" + variables + "}}, vars: {all_var: from-all}}")
        .hosts()
        .iterator()
        .next()
        .param("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: '{{ y }}', y: v",
        "x: '{{y}}', y: v",
        "x: \" {{ y }}\\n\", y: v",
        "x: '{{ a }}', a: '{{ b }}', b: '{{ c }}', c: v",
        "x: '{{ y }}', y: !unsafe v"
      })
  void followsReferencesOnTheSameHost(String variables) {
    assertThat(x(variables).text()).isEqualTo("v");
    assertThat(x(variables).isOpaque()).isFalse();
  }

  @Test
  void followsReferencesToWiderLevelsAndRoleDefaults() {
    assertThat(x("x: '{{ all_var }}'").text()).isEqualTo("from-all");
    assertThat(x("x: '{{ pg_port }}'").text()).isEqualTo("5432");
    assertThat(x("x: '{{ y }}', y: 12").type()).isEqualTo(ScalarType.INT);
    assertThat(x("x: '{{ y }}', y: ").isEmpty()).isTrue();
    assertThat(x("x: '{{ y }}', y: [1, 2]").items()).hasSize(2);
    assertThat(x("x: [a: '{{ y }}'], y: v").items().get(0).get("a").text()).isEqualTo("v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: '{{ missing }}'",
        "x: '{{ x }}'",
        "x: '{{ y }}', y: '{{ x }}'",
        "x: 'a {{ y }}', y: v",
        "x: '{{ y }}{{ y }}', y: v",
        "x: '{{ y | default(1) }}', y: v",
        "x: '{{ y.z }}', y: {z: v}",
        "x: '{% if y %}a{% endif %}'",
        "x: '{{'",
        "x: 'a{# comment #}b'",
        "x: \"{{ lookup('env','A') }}\"",
        "x: '{{ y }}', y: !vault v",
        "x: !vault v",
        "x: !other v"
      })
  void leavesEverythingElseOpaque(String variables) {
    assertThat(x(variables).isOpaque()).isTrue();
    assertThat(x(variables).isNotTrue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: !unsafe '{{ y }}', y: v", "x: !unsafe ['{{ y }}'], y: v"})
  void neverTemplatesUnsafeTexts(String variables) {
    Param param = x(variables).isSequence() ? x(variables).items().get(0) : x(variables);
    assertThat(param.isOpaque()).isFalse();
    assertThat(param.text()).isEqualTo("{{ y }}");
  }

  @Test
  void reportsTheReferenceNotItsTarget() {
    Param param =
        Inventories.resolved("all:\n  vars:\n    y: v\n    x: '{{ y }}'\n  hosts: {h: }\n")
            .hosts()
            .iterator()
            .next()
            .param("x");
    assertThat(param.line()).isEqualTo(4);
    assertThat(param.column()).isEqualTo(8);
  }

  @Test
  void reportsWhatIsInsideOfTheTargetWhereItStands() {
    Param param =
        Inventories.resolved(
                "all:\n  vars:\n    y:\n      a: v\n    x: '{{ y }}'\n  hosts: {h: }\n")
            .hosts()
            .iterator()
            .next()
            .param("x");
    assertThat(param.line()).isEqualTo(5);
    assertThat(param.get("a").line()).isEqualTo(4);
  }

  @Test
  void followsReferencesInsideOfReferencesTenTimes() {
    Param part = x("x: [ '{{ x }}' ]");
    for (int i = 0; i < 10; i++) {
      assertThat(part.isSequence()).isTrue();
      part = part.items().get(0);
    }
    assertThat(part.items().get(0).isOpaque()).isTrue();
  }

  @Test
  void refusesListsOfReferencesThatGrowAsAliasesDo() {
    StringBuilder variables = new StringBuilder("x9: []");
    for (int i = 0; i < 9; i++) {
      variables.append(", x%d: [%s]".formatted(i, "'{{ x%d }}',".formatted(i + 1).repeat(9)));
    }
    assertThat(Inventories.problem("all: {hosts: {h: {" + variables + "}}}").message())
        .isEqualTo("must not expand to more than 5000000 values by references");
  }

  /** A list of 99 values is 100 values; the text that refers to it stands for as many. */
  @ParameterizedTest
  @CsvSource({"100, 500, false", "100, 501, true", "1000, 500, false", "50, 1000, false"})
  void countsWhatReferencesStandForOnEachOfAtMostAHundredHosts(
      int hosts, int references, boolean refused) {
    String text =
        "all: {hosts: {'h[1:%d]': }, vars: {y: [%s], x: [%s]}}"
            .formatted(hosts, "v,".repeat(99), "'{{ y }}',".repeat(references));
    assertThat(Inventories.isRefused(text)).isEqualTo(refused);
  }

  @Test
  void countsTheLargestDefinitionOfWhatIsReferredTo() {
    String text =
        "all: {hosts: {'h[1:100]': {y: v}}, vars: {x: [%s]}, children: {g: {vars: {y: [%s]}}}}"
            .formatted("'{{ y }}',".repeat(501), "v,".repeat(99));
    assertThat(Inventories.isRefused(text)).isTrue();
  }

  /** Nothing is read beyond the tenth reference, so nothing is counted beyond it. */
  @ParameterizedTest
  @CsvSource({"10, true", "11, false"})
  void countsNoFurtherThanReferencesAreFollowed(int hops, boolean refused) {
    StringBuilder variables = new StringBuilder("y" + hops + ": [" + "v,".repeat(99) + "]");
    for (int i = 1; i < hops; i++) {
      variables.append(", y%d: '{{ y%d }}'".formatted(i, i + 1));
    }
    String text =
        "all: {hosts: {'h[1:100]': }, vars: {%s, x: [%s]}}"
            .formatted(variables, "'{{ y1 }}',".repeat(501));
    assertThat(Inventories.isRefused(text)).isEqualTo(refused);
  }

  @Test
  void reportsTheReferenceForWhatIsInsideOfARoleDefault() {
    Param repositories = x("x: '{{ pgbackrest_repo }}'");
    Param part = repositories.get("minio").get("s3_key");
    assertThat(part.text()).isNotEmpty();
    assertThat(part.line()).isEqualTo(repositories.line());
    assertThat(part.column()).isEqualTo(repositories.column());
  }
}
