package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.add;

import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.shape.UserRule;

/** A business user whose password stays valid for ever, or for longer than allowed. */
final class UserWithoutExpiry {
  private static final String NEVER = "infinity";
  private static final String DATE_DEMAND = "`expire_at` must not be '" + NEVER + "'";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-014", "user-without-expiry")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("The password of a business user never expires")
          .requires("`expire_in` must be set for a user with a password")
          .why(
              "A password that leaked once opens the database until somebody happens to "
                  + "change it.")
          .remedy(
              add("expire_in", "365")
                  .rest(
                      ", or another number of days, to the user, and renew the password "
                          + "before it is over"))
          .page(68, 69, 70)
          .references("NIST SP 800-53 IA-5(1)")
          .docs("/docs/pgsql/config/user")
          .reads("pg_users");

  static final Rule RULE = UserRule.business(SPEC, UserWithoutExpiry::check);

  /** `expire_in` beats `expire_at`. */
  private static void check(PgUser user, Subject subject, Violations violations) {
    if (!user.canLogIn() || user.get("password").isEmpty()) {
      return;
    }
    int most = subject.thresholds().expiryDays();
    Param days = user.get("expire_in");
    Param date = user.get("expire_at");
    if (!days.isEmpty()) {
      Double number = days.number();
      if (number != null && number > most) {
        violations.add(user.scope(), days, "`expire_in` must not exceed " + most + " days");
      }
    } else if (date.isEmpty()) {
      violations.add(user.scope(), days);
    } else if (date.word().equals(NEVER)) {
      violations.add(user.scope(), date, DATE_DEMAND);
    }
  }

  private UserWithoutExpiry() {}
}
