package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {
  @Test
  void readsTheNotation() {
    assertThat(Actions.parse("PIG-NET-001", "W/D/D"))
        .isEqualTo(new Actions(Action.WARN, Action.DENY, Action.DENY, false));
    assertThat(Actions.parse("PIG-NET-001", "-/W*/D"))
        .isEqualTo(new Actions(Action.OFF, Action.WARN, Action.DENY, true));
  }

  @Test
  void readsAnActionForEachProfile() {
    Actions actions = Actions.parse("PIG-NET-001", "-/W/D");
    for (boolean critical : new boolean[] {true, false}) {
      assertThat(actions.in(Profile.BASELINE, critical)).isEqualTo(Action.OFF);
      assertThat(actions.in(Profile.PRODUCTION, critical)).isEqualTo(Action.WARN);
      assertThat(actions.in(Profile.STRICT, critical)).isEqualTo(Action.DENY);
    }
  }

  @Test
  void actsOnCriticalClustersOnlyWhereAnAsteriskSaysSo() {
    Actions actions = Actions.parse("PIG-NET-001", "W/D*/D");
    assertThat(actions.in(Profile.PRODUCTION, true)).isEqualTo(Action.DENY);
    assertThat(actions.in(Profile.PRODUCTION, false)).isEqualTo(Action.OFF);
    assertThat(actions.in(Profile.BASELINE, false)).isEqualTo(Action.WARN);
    assertThat(actions.in(Profile.STRICT, false)).isEqualTo(Action.DENY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "W",
        "W/D",
        "W/D/D/D",
        "W/D/D*",
        "W*/D/D",
        "W/D**/D",
        "W/*D/D",
        "W/*/D",
        "W//D",
        "w/d/d",
        "W / D / D",
        "W/D/X",
        "W/D/D ",
        "*W/D/D"
      })
  void refusesEverythingElseInOneLine(String text) {
    assertThatThrownBy(() -> Actions.parse("PIG-NET-001", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PIG-NET-001: actions must have the form W/D/D, each D, W or -, with * after the second"
                + " for critical clusters only: '"
                + text
                + "'");
  }
}
