package io.pigstyguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Thresholds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final RuleSpec RULE = spec("PIG-TST-001");

  private static RuleSpec spec(String id) {
    return RuleSpec.of(id, "some-rule")
        .severity(Severity.LOW)
        .actions("-/D*/D")
        .title("Title")
        .requires("must")
        .why("Why.")
        .remedy(Remedy.byHand("Fix", "it is a sample"))
        .reads();
  }

  private static Policy policy(Profile profile, Map<String, Action> overrides, String... globs) {
    List<Glob> critical = List.of(globs).stream().map(Glob::new).toList();
    return new Policy(profile, overrides, critical, Thresholds.DEFAULT, false);
  }

  @Test
  void takesTheActionOfItsProfile() {
    assertThat(Policy.of(Profile.BASELINE).action(RULE, true)).isEqualTo(Action.OFF);
    assertThat(Policy.of(Profile.STRICT).action(RULE, false)).isEqualTo(Action.DENY);
    assertThat(Policy.DEFAULT.action(RULE, true)).isEqualTo(Action.DENY);
    assertThat(Policy.DEFAULT.action(RULE, false)).isEqualTo(Action.OFF);
  }

  @Test
  void prefersWhatIsSetForTheRule() {
    Policy policy = policy(Profile.STRICT, Map.of("PIG-TST-001", Action.WARN));
    assertThat(policy.action(RULE, true)).isEqualTo(Action.WARN);
    assertThat(policy.action(spec("PIG-TST-002"), true)).isEqualTo(Action.DENY);
  }

  @Test
  void knowsCriticalClustersByTheirNames() {
    Policy policy = policy(Profile.PRODUCTION, Map.of(), "pg-a*", "pg-b");
    assertThat(List.of("pg-a", "pg-abc", "pg-b")).allMatch(policy::isCritical);
    assertThat(List.of("pg-bc", "pg", "")).noneMatch(policy::isCritical);
    assertThat(policy(Profile.PRODUCTION, Map.of()).isCritical("pg-a")).isFalse();
  }

  @Test
  void takesEveryClusterForCriticalWhenItIsStrict() {
    assertThat(Policy.of(Profile.STRICT).isCritical("any")).isTrue();
  }

  @Test
  void measuresUpdatesByTheStoredFindingsUnlessToldOtherwise() {
    assertThat(Policy.DEFAULT.ratchet()).isEqualTo(RatchetMode.FINDINGS);
    assertThat(Policy.DEFAULT.failOpen()).isFalse();
    assertThat(Policy.DEFAULT.thresholds()).isEqualTo(Thresholds.DEFAULT);
  }
}
