package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.FormerPorts;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry of the portal that leads to monitoring back ends without a login. */
final class PortalWithoutAuth {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-013", "portal-without-auth")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Monitoring back ends are anonymous behind Nginx")
          .requires("`auth` of a portal entry that leads to the monitoring system must be true")
          .why(
              "Metrics, logs, traces and alerts can be read, and alerts silenced, by "
                  + "anyone who reaches the portal.")
          .remedy(
              set("auth", "true").rest(" for the entry and name who may log in in `nginx_users`"))
          .page(99, 100, 101)
          .references("CWE-306")
          .docs("/docs/infra/param#infra_portal")
          .reads("infra_portal", "nginx_enabled");

  static final Rule RULE = Rule.of(SPEC, PortalWithoutAuth::check);

  private static final Pattern PORT = Pattern.compile("(?s):(\\d{1,5})(?:/.*)?$");

  /** Usual ports besides the former ones; the variables of a host are not asked. */
  private static final List<Integer> BACK_ENDS = List.of(8428, 9428, 10428, 8880, 9115, 9091);

  private static final Set<String> ANONYMOUS =
      Stream.concat(BACK_ENDS.stream(), FormerPorts.MONITORING.stream())
          .map(port -> Integer.toString(port))
          .collect(Collectors.toUnmodifiableSet());

  private static void check(Subject subject, Violations violations) {
    List<Host> portals =
        subject.inventory().hostsOf("infra").stream()
            .filter(host -> !host.param("nginx_enabled").isNotTrue())
            .toList();
    for (Host infra : Viewpoints.of(portals, "infra_portal")) {
      Param portal = infra.param("infra_portal");
      for (Param entry : portal.entries()) {
        String name = entry.key(portal);
        // Nginx has no server for an entry without a domain.
        boolean judged = !entry.get("domain").isEmpty() && entry.get("auth").isNotTrue();
        if (judged && (name.equals("home") || leadsToBackEnd(entry.get("endpoint")))) {
          violations.add(Scope.of("portal", name), entry.get("auth"));
        }
      }
    }
  }

  private static boolean leadsToBackEnd(Param endpoint) {
    Matcher port = PORT.matcher(endpoint.text().strip());
    return port.find() && ANONYMOUS.contains(port.group(1));
  }

  private PortalWithoutAuth() {}
}
