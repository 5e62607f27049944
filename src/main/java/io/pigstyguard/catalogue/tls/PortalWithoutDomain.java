package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.byHand;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.List;

/** An entry of the portal that nobody can reach by a name of its own. */
final class PortalWithoutDomain {
  /** An IPv4 address, or one line that begins as an IPv6 address does. */
  private static final Pattern IP =
      Pattern.compile(
          "\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9a-f]*:[^\\n\\r\\x{85}\\x{2028}\\x{2029}]*");

  private static final String HOME = "home";
  private static final String HOME_DEMAND =
      "`infra_portal` must have an entry '" + HOME + "' with a `domain`";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-003", "portal-without-domain")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("A portal entry has no domain name")
          .requires("`domain` of a portal entry must be a domain name")
          .why(
              "Nginx skips an entry without a domain, and no certificate covers an address: people"
                  + " reach the component around the portal, without its TLS and its login.")
          .remedy(
              byHand(
                  "Give every entry of `infra_portal`, and `home` among them, a " + "`domain`",
                  "the names of your domains are not written"))
          .page(116, 118)
          .references("STIG V-261900", "CWE-319")
          .docs("/docs/infra/param#infra_portal")
          .reads("infra_portal", "nginx_enabled");

  static final Rule RULE = Rule.of(SPEC, PortalWithoutDomain::check);

  private static void check(Subject subject, Violations violations) {
    List<Host> portals =
        subject.inventory().hostsOf("infra").stream()
            .filter(host -> host.param("nginx_enabled").isTrue())
            .toList();
    for (Host infra : Viewpoints.of(portals, "infra_portal")) {
      Param portal = infra.param("infra_portal");
      if (portal.isWritten() && !portal.isOpaque()) {
        check(portal, violations);
      }
    }
  }

  private static void check(Param portal, Violations violations) {
    for (Param entry : portal.entries()) {
      Param domain = entry.get("domain");
      if (!entry.isOpaque() && (domain.isEmpty() || IP.matcher(domain.word()).matches())) {
        violations.add(Scope.of("portal", entry.key(portal)), domain);
      }
    }
    if (!portal.get(HOME).exists()) {
      violations.add(Scope.of("portal", HOME), portal.get(HOME), HOME_DEMAND);
    }
  }

  private PortalWithoutDomain() {}
}
