package io.pigstyguard.policy;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.function.BiConsumer;

/** A rule that reports what a test wants. */
record Scripted(RuleSpec spec, BiConsumer<Subject, Violations> script) implements Rule {
  @Override
  public void check(Subject subject, Violations violations) {
    script.accept(subject, violations);
  }

  static Rule rule(String id, String actions, BiConsumer<Subject, Violations> script) {
    return rule(id, Severity.HIGH, actions, script);
  }

  static Rule rule(
      String id, Severity severity, String actions, BiConsumer<Subject, Violations> script) {
    RuleSpec spec =
        RuleSpec.of(id, "scripted")
            .severity(severity)
            .actions(actions)
            .title("Title")
            .requires("must")
            .why("Why.")
            .remedy(Remedy.byHand("Fix", "it is a sample"))
            .reads();
    return new Scripted(spec, script);
  }

  static BiConsumer<Subject, Violations> lines(int count) {
    return (subject, violations) -> {
      for (int line = 1; line <= count; line++) {
        violations.add(Scope.OBJECT, null, line, 1, "must");
      }
    };
  }
}
