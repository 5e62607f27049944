package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.shape.HostRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** Members of a cluster whose database owners may log in to each other. */
final class DbsuSshExchange {
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

  static final Rule RULE = HostRule.pgsql(SPEC, "pg_dbsu_ssh_exchange", (exchange, member) -> exchange.isTrue());

  private DbsuSshExchange() {}
}
