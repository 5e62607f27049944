package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which of several definitions of a variable is effective on a host. */
class PrecedenceTest {

  private static String x(String text) {
    return Inventories.value(Inventories.resolved(text), "h", "x");
  }

  @Test
  void takesTheVariablesOfAll() {
    assertThat(x("all: {vars: {x: all}, hosts: {h: }}")).isEqualTo("all");
  }

  @Test
  void letsAGroupBeatAll() {
    assertThat(x("all: {vars: {x: all}, children: {g: {vars: {x: g}, hosts: {h: }}}}"))
        .isEqualTo("g");
  }

  @Test
  void letsAChildBeatItsParentWhateverTheirNames() {
    assertThat(
            x(
                "all: {children: {z: {vars: {x: parent}, children: {a: {vars: {x: child}, hosts: {h: }}}}}}"))
        .isEqualTo("child");
  }

  @Test
  void letsTheAlphabeticallyLastSiblingWinInAnyOrderOfTheDocument() {
    assertThat(x("{sib-a: {vars: {x: a}, hosts: {h: }}, sib-b: {vars: {x: b}, hosts: {h: }}}"))
        .isEqualTo("b");
    assertThat(x("{sib-b: {vars: {x: b}, hosts: {h: }}, sib-a: {vars: {x: a}, hosts: {h: }}}"))
        .isEqualTo("b");
    assertThat(
            x("{pg-meta: {vars: {x: pg}, hosts: {h: }}, infra: {vars: {x: infra}, hosts: {h: }}}"))
        .isEqualTo("pg");
  }

  @Test
  void comparesNamesByCodePoints() {
    assertThat(x("{a: {vars: {x: a}, hosts: {h: }}, B: {vars: {x: B}, hosts: {h: }}}"))
        .isEqualTo("a");
    assertThat(
            x(
                "{\uFF5E: {vars: {x: bmp}, hosts: {h: }}, \uD83D\uDE00: {vars: {x: astral}, hosts: {h: }}}"))
        .isEqualTo("astral");
    assertThat(x("{a: {vars: {x: short}, hosts: {h: }}, ab: {vars: {x: long}, hosts: {h: }}}"))
        .isEqualTo("long");
  }

  @Test
  void letsPriorityBeatTheNameButNotTheDepth() {
    assertThat(
            x(
                """
                a: {vars: {x: a, ansible_group_priority: 2}, hosts: {h: }}
                b: {vars: {x: b}, hosts: {h: }}
                """))
        .isEqualTo("a");
    assertThat(
            x(
                """
                a:
                  vars: {x: a, ansible_group_priority: 9}
                  children: {b: {vars: {x: b}, hosts: {h: }}}
                """))
        .isEqualTo("b");
  }

  @Test
  void doesNotTreatThePriorityAsAVariable() {
    Inventory inventory =
        Inventories.resolved("a: {vars: {ansible_group_priority: 2}, hosts: {h: }}");
    assertThat(Inventories.value(inventory, "h", "ansible_group_priority")).isEqualTo("undefined");
  }

  @Test
  void measuresDepthByTheLongestPath() {
    assertThat(
            x(
                """
                all:
                  children:
                    a: {vars: {x: a}, hosts: {h: }}
                    z: {vars: {x: z}, hosts: {h: }}
                    p: {children: {q: {children: {a: }}}}
                """))
        .isEqualTo("a");
  }

  @Test
  void letsTheHostBeatEveryGroup() {
    assertThat(x("g: {vars: {x: g}, hosts: {h: {x: host}}}")).isEqualTo("host");
  }

  @Test
  void letsTheLastHostDefinitionOfTheDocumentWinRegardlessOfDepth() {
    assertThat(
            x(
                """
                all:
                  children:
                    a: {children: {deep: {hosts: {h: {x: deep, y: 1}}}}}
                    b: {hosts: {h: {x: shallow}}}
                """))
        .isEqualTo("shallow");
    assertThat(
            x(
                """
                all:
                  hosts: {h: {x: all}}
                  children: {a: {hosts: {h: {x: a}}}}
                """))
        .isEqualTo("a");
    assertThat(
            x(
                """
                all:
                  children: {a: {hosts: {h: {x: a}}}}
                  hosts: {h: {x: all}}
                """))
        .isEqualTo("all");
  }

  @Test
  void mergesHostVariablesKeyByKey() {
    Inventory inventory =
        Inventories.resolved("{a: {hosts: {h: {x: 1, y: 1}}}, b: {hosts: {h: {y: 2, z: 2}}}}");
    assertThat(Inventories.value(inventory, "h", "x")).isEqualTo("1");
    assertThat(Inventories.value(inventory, "h", "y")).isEqualTo("2");
    assertThat(Inventories.value(inventory, "h", "z")).isEqualTo("2");
  }

  @Test
  void replacesWholeValues() {
    assertThat(
            x("all: {vars: {x: {a: 1, b: 2}}, children: {g: {vars: {x: {c: 3}}, hosts: {h: }}}}"))
        .isEqualTo("{1 entries}");
  }

  @Test
  void letsNullOverride() {
    assertThat(x("all: {vars: {x: 1}, children: {g: {vars: {x: }, hosts: {h: }}}}"))
        .isEqualTo("null");
    assertThat(x("all: {vars: {x: 1}, hosts: {h: {x: ~}}}")).isEqualTo("null");
  }

  @Test
  void accumulatesAGroupThatAppearsTwice() {
    assertThat(
            x(
                """
                all:
                  children:
                    p: {children: {g: {vars: {x: first, y: 1}}}}
                    q: {children: {g: {vars: {x: second}, hosts: {h: }}}}
                """))
        .isEqualTo("second");
  }

  @Test
  void neverMakesVariablesOfGroupsWithoutHostsEffective() {
    assertThat(x("{all: {hosts: {h: }}, g: {vars: {x: g}}}")).isEqualTo("undefined");
  }

  @Test
  void givesUngroupedHostsTheVariablesOfUngrouped() {
    assertThat(x("{all: {hosts: {h: }}, ungrouped: {vars: {x: u}}}")).isEqualTo("u");
    assertThat(x("{ungrouped: {vars: {x: u}, hosts: {h: }}, g: {hosts: {h: }}}"))
        .isEqualTo("undefined");
  }

  @Test
  void givesVariablesOfAHostNamedLikeAGroupToTheGroup() {
    Inventory inventory = Inventories.resolved("{g: {hosts: {k: }}, p: {hosts: {g: {x: 1}}}}");
    assertThat(Inventories.value(inventory, "k", "x")).isEqualTo("1");
    assertThat(Inventories.value(inventory, "g", "x")).isEqualTo("undefined");
  }

  @Test
  void putsOtherRootGroupsBelowAll() {
    assertThat(x("{g: {hosts: {h: }}, all: {vars: {x: all}}}")).isEqualTo("all");
  }

  @Test
  void tellsWhereTheWinnerIsDefined() {
    Inventory inventory =
        Inventories.resolved(
            """
            all:
              vars: {x: 1, y: 1, z: 1}
              children:
                g:
                  vars: {y: 2, z: 2}
                  hosts:
                    h: {z: 3}
            """);
    Host host = inventory.hosts().iterator().next();
    assertThat(host.param("x").definedBy()).isEqualTo(Scope.GLOBAL);
    assertThat(host.param("y").definedBy()).isEqualTo(Scope.group("g"));
    assertThat(host.param("z").definedBy()).isEqualTo(Scope.host("h"));
    assertThat(host.param("z").line()).isEqualTo(7);
    assertThat(host.param("pg_port").definedBy()).isEqualTo(Scope.GLOBAL);
    assertThat(host.param("pg_port").line()).isNull();
    assertThat(host.param("pg_port").text()).isEqualTo("5432");
  }
}
