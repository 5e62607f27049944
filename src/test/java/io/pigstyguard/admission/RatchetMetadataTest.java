package io.pigstyguard.admission;

import static io.pigstyguard.admission.ConfigMaps.annotations;
import static io.pigstyguard.admission.ConfigMaps.labels;
import static io.pigstyguard.admission.ConfigMaps.metadata;
import static io.pigstyguard.admission.ConfigMaps.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Updates of what is around the inventory, where that is at fault. */
class RatchetMetadataTest {
  private static final String BAD = "all: {vars: {version: v4.5.0}, children: {pg-meta: {hosts: ";

  private enum Part {
    LABEL,
    ANNOTATION,
    OWNER;

    ObjectNode in(ObjectNode object) {
      ObjectNode changed = object.deepCopy();
      switch (this) {
        case LABEL -> labels(changed).put("team", "any");
        case ANNOTATION -> annotations(changed).put("example.org/team", "any");
        case OWNER -> metadata(changed).putArray("ownerReferences").addObject().put("kind", "Team");
      }
      return changed;
    }
  }

  /** Whatever says whose an object is, is a fault of the object to this rule. */
  private static final Rule OWNED =
      Rule.of(
          RuleSpec.of("PIG-TST-002", "owned-object")
              .severity(Severity.LOW)
              .actions("D/D/D")
              .title("The object is somebody's")
              .requires("it must be nobody's")
              .why("To see what happens.")
              .remedy(Remedy.byHand("None", "the rule is a sample"))
              .oncePerObject()
              .reads(),
          (subject, violations) -> {
            StoredObject object = subject.object();
            if (object.labels().containsKey("team")
                || object.annotations().containsKey("example.org/team")
                || !object.owners().isEmpty()) {
              violations.add(Scope.OBJECT, "it must be nobody's");
            }
          });

  @ParameterizedTest
  @EnumSource
  void refusesAFaultThatComesWithTheMetadataAlone(Part part) {
    assertThat(update(reviewer(), stored(), part.in(stored())).outcome()).isEqualTo(Outcome.DENIED);
  }

  @ParameterizedTest
  @EnumSource
  void admitsOtherMetadataOfAnObjectThatHasTheFault(Part part) {
    ObjectNode stored = part.in(stored());
    ObjectNode changed = stored.deepCopy();
    labels(changed).put("stage", "any");
    Review review = update(reviewer(), stored, changed);
    assertThat(review.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(update(reviewer(), stored, stored).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @ParameterizedTest
  @EnumSource
  void admitsThatTheFaultGoesWhileTheInventoryStays(Part part) {
    assertThat(update(reviewer(), part.in(stored()), stored()).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  private static ObjectNode stored() {
    return ConfigMaps.of(
        "pigsty.yml",
        BAD + "{10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m, pg_admin_password: DBUser.DBA}}}}");
  }

  private static Reviewer reviewer() {
    List<Rule> rules = new ArrayList<>(Reviewers.rules());
    rules.add(OWNED);
    return Reviewers.of(rules, Reviewers.policy(false));
  }
}
