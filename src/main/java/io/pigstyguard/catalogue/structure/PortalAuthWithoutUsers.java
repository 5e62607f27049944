package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.PerDefinition;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A portal entry that asks for a login that nobody has. */
final class PortalAuthWithoutUsers {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-009", "portal-auth-without-users")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("Nobody can log in to a protected portal entry")
          .requires("`nginx_users` must not be empty when a portal entry has `auth: true`")
          .why("Nginx asks for a user of an empty list, so the entry is shut for everybody.")
          .remedy(
              byHand(
                  "List user names and passwords in `nginx_users`",
                  "who may log in is for you to decide"))
          .docs("/docs/infra/param#infra_portal")
          .reads("nginx_users", "infra_portal", "nginx_enabled");

  static final Rule RULE = Rule.of(SPEC, PortalAuthWithoutUsers::check);

  private static void check(Subject subject, Violations violations) {
    PerDefinition asking =
        new PerDefinition(subject.budget(), PortalAuthWithoutUsers::asksForLogin);
    for (Host infra : subject.inventory().hostsOf("infra")) {
      Param users = infra.param("nginx_users");
      boolean nobody = users.exists() && users.entries().isEmpty() && !users.isOpaque();
      if (nobody
          && infra.param("nginx_enabled").isTrue()
          && asking.holds(infra.param("infra_portal"))) {
        violations.add(users.definedBy(), users);
      }
    }
  }

  private static boolean asksForLogin(Param portal) {
    return portal.entries().stream()
        .anyMatch(entry -> entry.get("auth").isTrue() && !entry.get("domain").isEmpty());
  }

  private PortalAuthWithoutUsers() {}
}
