package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.set;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.PgParameters;
import io.pigstyguard.rule.PgUser;
import io.pigstyguard.rule.PgUsers;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** Statement logging that writes passwords of new users to the server log. */
final class StatementLogLeaksPassword {
  private static final String LEVEL = "log_statement";
  private static final String DURATION = "log_min_duration_statement";
  private static final String LEVEL_DEMAND = "`" + LEVEL + "` must be 'ddl' or 'none'";
  private static final String DURATION_DEMAND = "`" + DURATION + "` must not be 0";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-018", "statement-log-leaks-password")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Passwords would reach the server log")
          .requires(LEVEL_DEMAND + ", and " + DURATION_DEMAND)
          .why(
              "A statement that sets a password is logged with the password in it, and "
                  + "logs are read by many and kept for long.")
          .remedy(
              set("log_statement", "ddl")
                  .said("Set `log_statement` to 'ddl' or 'none'")
                  .and(
                      set("log_min_duration_statement", "1000")
                          .said(" and `log_min_duration_statement` to a positive duration")))
          .page(81, 82, 83, 84, 85, 86, 87)
          .references("STIG V-261908", "CWE-532")
          .docs("/docs/pgsql/param#pg_parameters")
          .reads("pg_parameters", "pg_users", "pg_default_roles");

  static final Rule RULE = Rule.of(SPEC, StatementLogLeaksPassword::check);

  private static final Pattern ZERO =
      Pattern.compile("[+-]?0+(?:\\.0*)?[\\s\\v]*(?:us|ms|s|min|h|d)?");

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        check(cluster.scope(), PgParameters.of(member, LEVEL), violations);
        check(cluster.scope(), PgParameters.of(member, DURATION), violations);
      }
    }
    PgUsers.of(subject).written().forEach(user -> check(user, violations));
  }

  private static void check(PgUser user, Violations violations) {
    if (!user.isAbsent()) {
      Param own = user.get("parameters");
      check(user.scope(), own.get(LEVEL), violations);
      check(user.scope(), own.get(DURATION), violations);
    }
  }

  private static void check(Scope scope, Param setting, Violations violations) {
    String value = setting.word();
    if (setting.name().equalsIgnoreCase(LEVEL) && (value.equals("all") || value.equals("mod"))) {
      violations.add(scope, setting, LEVEL_DEMAND);
    }
    if (setting.name().equalsIgnoreCase(DURATION) && ZERO.matcher(value).matches()) {
      violations.add(scope, setting, DURATION_DEMAND);
    }
  }

  private StatementLogLeaksPassword() {}
}
