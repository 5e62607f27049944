package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.yaml.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an inventory and what is in it. */
class InventoryReaderTest {

  private static List<String> hosts(String text) {
    return Inventories.resolved(text).hosts().stream().map(Host::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all: {hosts: {h: }}",
        "all: {hosts: {h: {}}}",
        "all: {hosts: h}",
        "all: {hosts: !unsafe h}",
        "all: {hosts: {h: ''}}",
        "all: {hosts: {h: 0}}",
        "all: {hosts: {h: 0.0}}",
        "all: {hosts: {h: no}}",
        "all: {hosts: {h: []}}",
        "g: {hosts: {h: }}",
        "all: {children: {g: {hosts: {h: }}}}",
        "{all: , g: {hosts: h}}",
        "all: {children: {g: , k: {hosts: h}}}",
        "all: {hosts: {h: }, vars: , children: }",
        "all: {hosts: {h: }, other: {hosts: {k: }}, 5: 6}",
        "all: {!unsafe hosts: {h: }}",
        "{all: {hosts: h}, note: text, 5: x}",
        "{plugin: , all: {hosts: h}}",
        "{plugin: {}, all: {hosts: h}}",
        "all: {vars: x, hosts: h}",
        "all: {hosts: {h:22: }}",
        "all: {hosts: {h: }, children: g}",
        "\ufeffall:\r\n  hosts:\r\n    h:\r\n"
      })
  void readsOneHost(String text) {
    assertThat(hosts(text)).containsExactly("h");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1 | [a]                          | must be a mapping of groups such as 'all'",
        "1 | 1 | text                         | must be a mapping of groups such as 'all'",
        "1 | 1 | {}                           | must not be empty",
        "1 | 1 | '# nothing'                  | must not be empty",
        "1 | 2 | {plugin: x}                  | must not have a root key 'plugin'",
        "1 | 2 | {plugin: {a: b}}             | must not have a root key 'plugin'",
        "1 | 2 | {plugin: [a]}                | must not have a root key 'plugin'",
        "1 | 7 | all: {hosts: [h]}            | must be a mapping below 'hosts'",
        "1 | 7 | all: {vars: [h]}             | must be a mapping below 'vars'",
        "1 | 7 | all: {children: [h]}         | must be a mapping below 'children'",
        "1 | 14| all: {hosts: 5}              | must be a mapping below 'hosts'",
        "1 | 7 | all: {hosts: !!set {h}}      | must be a mapping below 'hosts'",
        "1 | 15| all: {hosts: {5: }}          | must have a text as host name; quote it",
        "1 | 15| all: {hosts: {10.1: }}       | must have a text as host name; quote it",
        "1 | 15| all: {hosts: {yes: }}        | must have a text as host name; quote it",
        "1 | 15| all: {hosts: {~: }}          | must have a text as host name; quote it",
        "1 | 18| all: {hosts: {h: x}}         | must be a mapping of host variables",
        "1 | 15| all: {hosts: {h: [1]}}       | must be a mapping of host variables",
        "1 | 18| all: {hosts: {h: 1}}         | must be a mapping of host variables",
        "1 | 1 | 5: {}                        | must have a text as group name",
        "1 | 1 | ~:                           | must have a text as group name",
        "1 | 18| all: {children: {5: }}       | must have a text as group name",
        "1 | 21| all: {children: {g: x}}      | must be a mapping of a group's sections",
        "1 | 18| all: {children: {g: [h]}}    | must be a mapping of a group's sections",
        "1 | 18| all: {children: {all: }}     | must not have a group below itself",
        "1 | 16| g: {children: {g: }}         | must not have a group below itself",
        "1 | 31| a: {children: {b: {children: {a: }}}} | must not have a group below itself",
        "1 | 47| {x: {hosts: h}, a: {children: {b: {children: {a: }}}}} | must not have a group below itself",
        "1 | 16| g: {children: {all: {}}}     | must not have a group below itself",
        "1 | 16| g: {children: {ungrouped: }} | must not have 'ungrouped' below or above another group",
        "1 | 1 | ungrouped: {children: {g: }} | must not have 'ungrouped' below or above another group",
        "1 | 36| g: {vars: {ansible_group_priority: x}} | must be a whole number",
      })
  void tellsWhyATextIsNoInventory(int line, int column, String text, String message) {
    assertThat(Inventories.problem(text)).isEqualTo(Problem.syntax(message, line, column));
  }

  @Test
  void keepsTheProblemOfUnreadableText() {
    assertThat(Inventories.problem("all: {"))
        .isEqualTo(Problem.syntax("must close its bracket", 1, 7));
    assertThat(Inventories.read("all: {").inventory().hosts()).isEmpty();
  }

  @Test
  void keepsHostsInTheOrderOfTheDocument() {
    assertThat(hosts("all: {children: {b: {hosts: {h3: , h1: }}}, hosts: {h2: , h1: }}"))
        .containsExactly("h3", "h1", "h2");
  }

  @Test
  void setsThePortOnlyWhereAHostIsFirstNamed() {
    Inventory inventory =
        Inventories.resolved("{a: {hosts: {h:22: }}, b: {hosts: {h:33: , k: , k:44: }}}");
    assertThat(Inventories.value(inventory, "h", "ansible_port")).isEqualTo("22");
    assertThat(Inventories.value(inventory, "k", "ansible_port")).isEqualTo("undefined");
  }

  @Test
  void knowsTheGroupsOfAHost() {
    Inventory inventory =
        Inventories.resolved(
            "all: {children: {p: {children: {g: {hosts: {h: }}}}, q: }, hosts: {k: }}");
    Host host = inventory.hosts().iterator().next();
    assertThat(List.of("all", "p", "g")).allMatch(host::isIn);
    assertThat(List.of("q", "ungrouped", "h")).noneMatch(host::isIn);
    assertThat(inventory.hostsOf("ungrouped")).extracting(Host::name).containsExactly("k");
    assertThat(inventory.hostsOf("p")).extracting(Host::name).containsExactly("h");
    assertThat(inventory.hostsOf("all")).extracting(Host::name).containsExactly("k", "h");
    assertThat(inventory.hostsOf("none")).isEmpty();
  }

  @Test
  void putsAnExistingHostIntoAGroupThatNamesItAsAChild() {
    Inventory inventory = Inventories.resolved("{a: {hosts: {h: }}, b: {children: {h: text}}}");
    assertThat(inventory.hostsOf("b")).extracting(Host::name).containsExactly("h");
  }

  @Test
  void putsAnExistingGroupBelowAGroupThatNamesItAsAChild() {
    Inventory inventory = Inventories.resolved("{a: {hosts: {h: }}, b: {children: {a: text}}}");
    assertThat(inventory.hostsOf("b")).extracting(Host::name).containsExactly("h");
    assertThat(inventory.hosts().iterator().next().isIn("b")).isTrue();
  }

  @Test
  void formsClustersByTheEffectiveNameWhateverTheGroup() {
    Inventory inventory =
        Inventories.resolved(
            """
            all:
              children:
                pg-a: { hosts: { h1: , h2: { pg_cluster: pg-b } }, vars: { pg_cluster: pg-a } }
                more: { hosts: { h3: { pg_cluster: pg-b }, h4: { pg_cluster: } } }
                redis: { hosts: { h1: }, vars: { redis_cluster: r } }
                empty: { vars: { pg_cluster: pg-none } }
            """);
    assertThat(inventory.pgClusters())
        .extracting(cluster -> cluster.name() + cluster.members())
        .containsExactly("pg-a[h1]", "pg-b[h2, h3]");
    assertThat(inventory.clusters(Module.REDIS)).extracting(Cluster::name).containsExactly("r");
    assertThat(inventory.clusters(Module.MINIO)).isEmpty();
  }

  @Test
  void readsTheVersionOfTheInventory() {
    assertThat(Inventories.resolved("all: {hosts: h, vars: {version: v3.1.0}}").version())
        .isEqualTo(new PigstyVersion(3, 1, 0));
    Inventory unknown = Inventories.resolved("all: {hosts: h, vars: {version: v9}}");
    assertThat(unknown.isVersionKnown()).isFalse();
    assertThat(unknown.version()).isEqualTo(PigstyVersion.CURRENT);
    assertThat(Inventories.resolved("all: {hosts: h}").isVersionKnown()).isTrue();
  }

  @Test
  void refusesMoreGroupsThanAnyDeploymentHas() {
    assertThat(Inventories.resolved(groups(9_998)).groups()).hasSize(10_000);
    assertThat(Inventories.problem(groups(9_999)).message())
        .isEqualTo("must not have more than 10000 groups");
  }

  @Test
  void refusesMoreHostsThanAnyDeploymentHas() {
    String most = "'h[1:9999]': , x: ";
    assertThat(hosts("all: {hosts: {" + most + "}}")).hasSize(10_000);
    assertThat(hosts("all: {hosts: {" + most + ", h7: }}")).hasSize(10_000);
    assertThat(Inventories.problem("all: {hosts: {" + most + ", y: }}").message())
        .isEqualTo("must not have more than 10000 hosts");
  }

  private static String groups(int count) {
    StringBuilder groups = new StringBuilder("all: {children: {");
    for (int i = 0; i < count; i++) {
      groups.append("g%d: {hosts: {h: }}, ".formatted(i));
    }
    return groups + "}}";
  }
}
