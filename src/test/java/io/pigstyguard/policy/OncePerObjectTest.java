package io.pigstyguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class OncePerObjectTest {
  private record TwoLines(RuleSpec spec) implements Rule {
    @Override
    public void check(Subject subject, Violations violations) {
      violations.add(Scope.OBJECT, null, 1, 1, "must");
      violations.add(Scope.OBJECT, null, 2, 1, "must");
    }
  }

  private static RuleSpec.Builder spec() {
    return RuleSpec.of("PIG-CFG-900", "two-lines")
        .severity(Severity.HIGH)
        .actions("D/D/D")
        .title("Two lines")
        .requires("must")
        .why("Why.")
        .remedy(Remedy.byHand("Fix", "the rule is a sample"));
  }

  private static long findings(RuleSpec spec) {
    List<Document> documents = List.of(new Document("a", "all: {}"), new Document("b", "all: {}"));
    return new Inspector(
            List.of(new TwoLines(spec)),
            Knowledge.load(),
            Policy.of(Profile.STRICT),
            false,
            Clock.systemUTC())
        .inspect(StoredObject.FILE, documents)
        .findings()
        .count();
  }

  @Test
  void keepsEveryPlaceOfEveryDocument() {
    assertThat(findings(spec().reads())).isEqualTo(4);
  }

  @Test
  void keepsOneFindingAboutTheObjectItself() {
    assertThat(findings(spec().oncePerObject().reads())).isEqualTo(1);
  }
}
