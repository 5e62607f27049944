package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ActionsTest {
  @Test
  void readsAnActionForEachProfile() {
    Actions actions = Actions.parse("-/W/D");
    for (boolean critical : new boolean[] {true, false}) {
      assertThat(actions.in(Profile.BASELINE, critical)).isEqualTo(Action.OFF);
      assertThat(actions.in(Profile.PRODUCTION, critical)).isEqualTo(Action.WARN);
      assertThat(actions.in(Profile.STRICT, critical)).isEqualTo(Action.DENY);
    }
  }

  @Test
  void actsOnCriticalClustersOnlyWhereAnAsteriskSaysSo() {
    Actions actions = Actions.parse("W/D*/D");
    assertThat(actions.in(Profile.PRODUCTION, true)).isEqualTo(Action.DENY);
    assertThat(actions.in(Profile.PRODUCTION, false)).isEqualTo(Action.OFF);
    assertThat(actions.in(Profile.BASELINE, false)).isEqualTo(Action.WARN);
    assertThat(actions.in(Profile.STRICT, false)).isEqualTo(Action.DENY);
  }

  @Test
  void refusesEveryOtherNotation() {
    for (String text : new String[] {"D/D", "D/D/D/D", "", "D/D/X", "d/d/d"}) {
      assertThatThrownBy(() -> Actions.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
