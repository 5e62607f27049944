package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.set;
import static io.pigstyguard.remedy.Remedy.writeOut;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.shape.UserRule;

/** A role of Pigsty itself whose password stays valid for ever. */
final class SystemUserWithoutExpiry {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-016", "system-user-without-expiry")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("A built-in login role never expires")
          .requires("`expire_in` must be set for roles that can log in")
          .why(
              "The built-in roles are superusers or see every row; a password of theirs "
                  + "that leaked once opens all databases for good.")
          .remedy(
              writeOut("pg_default_roles")
                  .said(
                      "Set `pg_default_roles` to the list of the security page, which "
                          + "adds `expire_in` to every role that can log in")
                  .and(set("expire_in", "7300").said("")))
          .page(75, 76, 77, 78)
          .references("NIST SP 800-53 IA-5(1)")
          .docs("/docs/pgsql/param#pg_default_roles")
          .reads("pg_default_roles");

  static final Rule RULE = UserRule.system(SPEC, SystemUserWithoutExpiry::check);

  private static void check(PgUser user, Subject subject, Violations violations) {
    Param days = user.get("expire_in");
    if (!user.canLogIn() || !days.isEmpty() || !user.get("expire_at").isEmpty()) {
      return;
    }
    if (days.isWritten()) {
      violations.add(user.scope(), days);
    } else {
      violations.add(user.cluster().scope(), days.host().param("pg_default_roles"));
    }
  }

  private SystemUserWithoutExpiry() {}
}
