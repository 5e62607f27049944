package io.pigstyguard.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryShapeTest {
  private static final String BLOCK =
      "all:\n  children:\n    pg-meta:\n      hosts: {10.10.10.10: {pg_seq: 1}}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        BLOCK,
        "\ufeff" + BLOCK,
        "---\n# of production\n" + BLOCK,
        "  all:\n    vars:\n      admin_ip: 10.10.10.10\n",
        "{all: {hosts: {10.10.10.10: {infra_seq: 1}}}}",
        "{\"all\": {\"children\": {\"infra\": {\"hosts\": {\"a\": {\"infra_seq\": 1}}}}}}",
        "\"all\":\n  vars: {pg_users: []}\n",
        "'all' :\n  vars: {pgbackrest_method: local}\n",
        "? all\n: vars:\n    node_tune: oltp\n",
        "\"\\x61ll\":\n  vars: {admin_ip: 10.10.10.10}\n",
        "all: {vars: {\"\\x70g_cluster\": pg-meta}}\n",
        "{\"all\": {\"vars\": {\"\\u0070g\\u005fcluster\": \"pg-meta\"}}}",
        "all: {vars: {\"pg_clu\\\n    ster\": pg-meta}}\n",
        "pg-meta:\n  hosts: {10.10.10.10: {pg_seq: 1, pg_role: primary}}\n",
        "pg-meta: {vars: {pg_cluster: pg-meta}}\n",
        "x-vars: &v {pg_cluster: pg-meta}\npg-meta: {hosts: {10.10.10.10: *v}}\n",
        "x: &v {pg_cluster: pg-meta}\nall: {vars: {<<: *v, a: 1}}\n",
        "version: 4\nall: !!map\n  vars: !!map {? !!str etcd_seq : 1}\n",
        "all:\r\n  vars:\r\n    pg_cluster: a\r\n"
      })
  void readsWhatAnsibleReads(String text) {
    assertThat(InventoryShape.matches(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all:\n  vars: {pg_cluster: [\n",
        "{\"all\": {\"vars\": {\"pg_cluster\": \"a\"",
        "\ufeffall:\n\tvars:\n\t\tpg_cluster: a\n",
        "pg-meta:\n  hosts:\n    a: {pg_seq: 1}\n   b: {pg_seq: 2}\n",
        "{pg-meta: {hosts: {a: {pg_seq: 1, x: ?y}}, vars: {}",
        "{pg-meta: { children : {a: {pg_seq: 1}]",
        "a: b\n---\nall: {vars: {pg_cluster: a}}\n"
      })
  void claimsWhatIsBrokenAndLooksLikeOne(String text) {
    assertThat(InventoryShape.matches(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "all",
        "all: {hosts: {a: {}}}\n",
        "all:\n  children:\n    pg_cluster:\n      hosts: {a: {ansible_host: 10.0.0.1}}\n",
        "all: {vars: {name: pg_cluster}}\n",
        "all: {vars: {nested: {pg_cluster: a}}}\n",
        "# pg_cluster\nall: {hosts: {a: {}}}\n",
        "- hosts: all\n  vars: {pg_cluster: a}\n",
        "vars: {pg_cluster: a}\n",
        "services: {db: {environment: {pg_cluster: a}}}\n",
        "all: {vars: {xpg_cluster: a, pg_cluster_: b, pg-cluster: c}}\n",
        "all: {vars: {pg_version: 17, minio_secret_key: x}}\n",
        "[all:vars]\npg_cluster=a\n",
        "The key pg_cluster: names the cluster, see [the manual\n",
        "{{- range .Values.hosts }}\n  hosts:\n    - pg_cluster\n{{- end }}\n"
      })
  void passesOverWhatIsNone(String text) {
    assertThat(InventoryShape.matches(text)).isFalse();
  }

  /** Ansible has no such limit, and our reader refuses what is claimed. */
  @ParameterizedTest
  @ValueSource(strings = {"pg_seq", "\\x70g_seq"})
  void isNotHiddenByALimit(String parameter) {
    String deep = "[".repeat(120) + "]".repeat(120);
    String text = "{a: {\"\\x76ars\": {\"" + parameter + "\": 1, b: " + deep + "}}}";
    assertThat(InventoryShape.matches(text)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void claimsEverySampleInEveryForm(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(InventoryShape.matches(text)).as("as it is").isTrue();
    assertThat(InventoryShape.matches("\ufeff" + text)).as("with a mark").isTrue();
    assertThat(InventoryShape.matches(text.replace("\n", "\r\n"))).as("with CRLF").isTrue();
    assertThat(Reserialized.forms(text))
        .allSatisfy(
            (form, written) -> assertThat(InventoryShape.matches(written)).as(form).isTrue());
  }

  /** Those of the samples, and of an own folder such as Pigsty's {@code conf}. */
  static List<Path> samples() {
    String corpus = System.getProperty("pigsty.corpus", "");
    return Stream.of(
            Path.of("src/test/resources/samples"), Path.of(corpus.isEmpty() ? "." : corpus))
        .filter(folder -> !folder.equals(Path.of(".")))
        .flatMap(InventoryShapeTest::inventories)
        .toList();
  }

  private static Stream<Path> inventories(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .filter(file -> !file.toString().endsWith("k15-utf16.yml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
