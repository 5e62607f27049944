package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pigstyguard.yaml.Scalar;
import org.junit.jupiter.api.Test;

class HostTest {
  private static Host host(String text) {
    return Inventories.resolved(text).hosts().iterator().next();
  }

  @Test
  void hasTheDefinitionsThatWin() {
    Host host =
        host(
            "all: {vars: {a: 1, b: 1, c: 1}, children: {g: {vars: {b: 2, c: 2, d: 2},"
                + " hosts: {h: {c: 3, e: 3}}}}}");
    assertThat(host.definitions())
        .extracting(Definition::name, d -> ((Scalar) d.value()).printed(), d -> d.scope().text())
        .containsExactlyInAnyOrder(
            tuple("a", "1", "global"),
            tuple("b", "2", "group:g"),
            tuple("c", "3", "host:h"),
            tuple("d", "2", "group:g"),
            tuple("e", "3", "host:h"));
  }

  @Test
  void isWhereTheDocumentNamesItFirst() {
    Host host = host("a:\n  hosts:\n    h:\nb:\n  hosts: {h: }\n");
    assertThat(host.line()).isEqualTo(3);
    assertThat(host.column()).isEqualTo(5);
    assertThat(host).hasToString("h");
  }

  @Test
  void isAMemberOfTheClusterThatItsModuleNames() {
    Cluster cluster =
        Inventories.resolved("all: {hosts: {h: {minio_cluster: m}}}").clusters(Module.MINIO).get(0);
    assertThat(cluster.scope().text()).isEqualTo("minio:m");
    assertThat(cluster.first().name()).isEqualTo("h");
  }
}
