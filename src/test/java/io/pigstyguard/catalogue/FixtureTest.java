package io.pigstyguard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# edtor: amy",
        "# editor:",
        "# as: configMap",
        "# threshold: passwordLength=8",
        "# manifests",
        "# expect-none",
        "# expect-none: 2",
        "# expects 2",
        "# note : something"
      })
  void refusesUnknownDirectivesInOneLine(String line) {
    assertThatThrownBy(() -> Fixture.parse("# Prose may stand here.\n" + line + "\nall: {}\n"))
        .hasMessageStartingWith("'" + line + "' must be '# manifest', ")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vars: {}  # expct", "vars: {}  # expects 2", "- vars # exepct"})
  void refusesUnknownMarksAtTheEndOfALine(String line) {
    assertThatThrownBy(() -> Fixture.parse("all:\n  " + line + "\n"))
        .hasMessage(
            "line 2: '" + line + "' must end with '# expect' or '# expect N', or with more words");
  }

  @Test
  void readsDirectivesAtTheBeginningOnly() {
    Fixture fixture =
        Fixture.parse(
            """
            # threshold: namespaces=pigsty,dba
            # as: secret
            # expect-none 2
            all: {}  # expect
            # expect-none 5
            # and: what follows is the inventory's own
            """);

    assertThat(fixture.thresholds().namespaces()).containsExactlyInAnyOrder("dba", "pigsty");
    assertThat(fixture.expected()).containsExactly(0, 0, 4);
  }
}
