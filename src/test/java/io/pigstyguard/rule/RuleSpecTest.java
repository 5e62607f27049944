package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.remedy.Remedy;
import org.junit.jupiter.api.Test;

class RuleSpecTest {
  private static RuleSpec.Builder builder() {
    return RuleSpec.of("PIG-TST-001", "sample-rule")
        .severity(Severity.LOW)
        .actions("D/W/-")
        .title("A sample")
        .requires("it must be right")
        .why("To see what happens.");
  }

  @Test
  void rendersItsRemedyAndNamesItsFamily() {
    RuleSpec spec = builder().remedy(Remedy.byHand("Mend it", "it is a sample")).reads("a", "b");
    assertThat(spec.fix()).isEqualTo("Mend it.");
    assertThat(spec.family()).isEqualTo("TST");
    assertThat(spec.reads()).containsExactly("a", "b");
  }

  @Test
  void isNotCompleteWithoutARemedy() {
    assertThatThrownBy(() -> builder().reads()).hasMessage("PIG-TST-001 must have a remedy");
  }

  @Test
  void hasNoBlankPart() {
    RuleSpec.Builder blank = builder().title(" ").remedy(Remedy.byHand("Mend it", "a sample"));
    assertThatThrownBy(blank::reads)
        .hasMessage("a part of the specification of PIG-TST-001 is blank");
  }
}
