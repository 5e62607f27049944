package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.removeFound;

import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.shape.Alternatives;
import io.pigstyguard.shape.UserRule;
import java.util.List;

/** A business user with rights that reach beyond its databases. */
final class BusinessElevatedAttribute {
  private static final List<String> ATTRIBUTES = List.of("createrole", "bypassrls", "replication");

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-006", "business-elevated-attribute")
          .severity(Severity.MEDIUM)
          .actions("-/-/W")
          .title("An application role has cluster-level rights")
          .requires("a business user must not have " + Alternatives.named(ATTRIBUTES))
          .why(
              "The role can create roles, read rows that policies hide, or copy the whole "
                  + "cluster.")
          .remedy(
              removeFound("Remove the attribute")
                  .rest(", or leave it to a role that nobody logs in with"))
          .references("CIS PostgreSQL 17 4.3", "STIG V-261915", "NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/config/user")
          .reads("pg_users");

  static final Rule RULE = UserRule.business(SPEC, BusinessElevatedAttribute::check);

  private static void check(PgUser user, Subject subject, Violations violations) {
    if (!user.canLogIn() || user.has("superuser")) {
      return;
    }
    for (String attribute : ATTRIBUTES) {
      if (user.has(attribute)) {
        violations.add(user.scope(), user.get(attribute), message(attribute));
      }
    }
  }

  private static String message(String attribute) {
    return "`" + attribute + "` " + BusinessSuperuser.DEMAND;
  }

  private BusinessElevatedAttribute() {}
}
