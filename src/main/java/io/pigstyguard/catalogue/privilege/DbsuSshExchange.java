package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** Members of a cluster whose database owners may log in to each other. */
final class DbsuSshExchange implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-003", "dbsu-ssh-exchange")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("One database node opens its peers")
          .requires("`pg_dbsu_ssh_exchange` must be false")
          .why(
              "The database owner of one member logs in to all others without a password "
                  + "or a check of host keys.")
          .remedy(
              set("pg_dbsu_ssh_exchange", "false")
                  .rest(", unless a procedure of yours copies files between members"))
          .references("NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/param#pg_dbsu_ssh_exchange")
          .reads("pg_dbsu_ssh_exchange");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Param exchange = member.param("pg_dbsu_ssh_exchange");
        if (exchange.isTrue()) {
          violations.add(exchange.definedBy(), exchange);
        }
      }
    }
  }
}
