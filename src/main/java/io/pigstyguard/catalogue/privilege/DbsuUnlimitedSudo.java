package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.shape.HostRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import java.util.Set;

/** An owner of the database server who may become root. */
final class DbsuUnlimitedSudo {
  private static final Set<String> ROOT = Set.of("all", "nopass");
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-001", "dbsu-unlimited-sudo")
          .severity(Severity.HIGH)
          .actions("-/W/D")
          .title("The OS user of the database has root")
          .requires("`pg_dbsu_sudo` must be 'limit' or 'none'")
          .why(
              "Whoever gets a superuser login of the database, and with it a shell, owns "
                  + "the machine.")
          .remedy(set("pg_dbsu_sudo", "limit"))
          .references("CIS PostgreSQL 17 4.2", "NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/param#pg_dbsu_sudo")
          .reads("pg_dbsu_sudo");

  static final Rule RULE = HostRule.pgsql(SPEC, "pg_dbsu_sudo", (sudo, member) -> ROOT.contains(sudo.text()));

  private DbsuUnlimitedSudo() {}
}
