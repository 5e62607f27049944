package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.remove;

import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.pigsty.PgUsers;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A business user who is a superuser. */
final class BusinessSuperuser {
  /** What every rule asks of an attribute that reaches beyond databases. */
  static final String DEMAND = "must not be set for a business user";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-005", "business-superuser")
          .severity(Severity.HIGH)
          .actions("-/W/D")
          .title("An application role is superuser")
          .requires("`superuser` " + DEMAND)
          .why(
              "A flaw in the application gives control of the whole server, its files and "
                  + "its operating system user included.")
          .remedy(remove("superuser").rest(" and grant `roles`, such as dbrole_admin"))
          .references(
              "CIS PostgreSQL 17 4.3", "STIG V-261882", "STIG V-261915", "NIST SP 800-53 AC-6")
          .docs("/docs/pgsql/config/user")
          .reads("pg_users", "pg_default_roles", "pg_dbsu");

  static final Rule RULE = Rule.of(SPEC, BusinessSuperuser::check);

  private static void check(Subject subject, Violations violations) {
    Map<String, Set<String>> system = systemRoles(subject);
    for (PgUser user : PgUsers.of(subject).business()) {
      if (user.has("superuser") && !user.isAbsent() && !isSystemRole(user, system)) {
        violations.add(user.scope(), user.get("superuser"));
      }
    }
  }

  private static Map<String, Set<String>> systemRoles(Subject subject) {
    Map<String, Set<String>> names = new HashMap<>();
    for (PgUser role : PgUsers.of(subject).system()) {
      names.computeIfAbsent(role.cluster().name(), name -> new HashSet<>()).add(role.name());
    }
    return names;
  }

  private static boolean isSystemRole(PgUser user, Map<String, Set<String>> system) {
    return system.getOrDefault(user.cluster().name(), Set.of()).contains(user.name())
        || user.name().equals(user.entry().host().param("pg_dbsu").text());
  }

  private BusinessSuperuser() {}
}
