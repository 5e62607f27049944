package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.HostRule;
import java.util.Set;

/** A web portal that still answers plain HTTP beside HTTPS. */
final class NginxSslNotEnforced {
  private static final String MODE = "enforce";
  private static final Set<String> OTHERS = Set.of(NginxSslDisabled.MODE, MODE);

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-002", "nginx-ssl-not-enforced")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("The web portal still accepts plain HTTP")
          .requires("`nginx_sslmode` must be '" + MODE + "'")
          .why(
              "A browser that is sent to the HTTP address transmits passwords and sessions in clear"
                  + " text; every mode but 'enforce' keeps that address open.")
          .remedy(set("nginx_sslmode", "enforce").rest(", which redirects HTTP to HTTPS"))
          .page(116)
          .references("STIG V-261900", "CWE-319")
          .docs("/docs/infra/param#nginx_sslmode")
          .reads("nginx_sslmode", "nginx_enabled");

  static final Rule RULE =
      HostRule.infra(SPEC, "nginx_sslmode", NginxSslNotEnforced::isNotEnforced);

  /** The templates compare the text as it is: 'Enforce' behaves like 'enable'. */
  private static boolean isNotEnforced(Param mode, Host infra) {
    boolean judged = infra.param("nginx_enabled").isTrue() && !mode.isOpaque();
    return judged && !OTHERS.contains(mode.text());
  }

  private NginxSslNotEnforced() {}
}
