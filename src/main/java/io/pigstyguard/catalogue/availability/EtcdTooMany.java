package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** More etcd voters than a quorum is quick with. */
final class EtcdTooMany {
  private static final int MOST = 7;
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-011", "etcd-too-many")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("Too many etcd voters make writes slow")
          .requires("group 'etcd' must not have more than " + MOST + " voting members")
          .why("Every write waits for a majority, so leader keys are renewed more slowly.")
          .remedy(
              byHand(
                  "Keep 5 or 7 members, or make the others learners with " + "`etcd_learner: true`",
                  "which members are to go is for you to decide"))
          .page(177)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/etcd")
          .reads("etcd_learner");

  static final Rule RULE = Rule.of(SPEC, EtcdTooMany::check);

  private static void check(Subject subject, Violations violations) {
    int voters = EtcdVoters.count(subject.inventory());
    if (voters > MOST) {
      violations.add(
          EtcdVoters.SCOPE, SPEC.requirement() + ", and has " + voters, Sighting.measured(voters));
    }
  }

  private EtcdTooMany() {}
}
