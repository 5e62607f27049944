package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An even number of etcd voters. */
final class EtcdEvenMembers {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-009", "etcd-even-members")
          .severity(Severity.HIGH)
          .actions("-/D/D")
          .title("An even number of etcd voters tolerates less")
          .requires("group 'etcd' must have an odd number of voting members")
          .why(
              "Two voters stop at the first failure and four at the second, as one and three do,"
                  + " but there is one machine more that can fail.")
          .remedy(
              byHand(
                  "Run 1, 3, 5 or 7 members, or make one of them a learner with "
                      + "`etcd_learner: true`",
                  "which member is to go is for you to decide"))
          .page(177)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/etcd")
          .reads("etcd_learner");

  static final Rule RULE = Rule.of(SPEC, EtcdEvenMembers::check);

  private static void check(Subject subject, Violations violations) {
    int voters = EtcdVoters.count(subject.inventory());
    if (voters > 0 && voters % 2 == 0) {
      violations.add(
          EtcdVoters.SCOPE, SPEC.requirement() + ", not " + voters, Sighting.measured(0));
    }
  }

  private EtcdEvenMembers() {}
}
