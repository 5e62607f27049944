package io.pigstyguard.admission;

import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A rule that does what a test wants instead of judging. */
record ScriptedRule(Runnable script) implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TST-001", "scripted-rule")
          .severity(Severity.LOW)
          .actions("D/D/D")
          .title("Does what a test wants")
          .requires("it must end")
          .why("To see what happens.")
          .remedy(Remedy.byHand("None", "the rule is a sample"))
          .reads();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    script.run();
  }
}
