package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.HostRule;

/** A web portal that speaks plain HTTP only. */
final class NginxSslDisabled {
  static final String MODE = "disable";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-001", "nginx-ssl-disabled")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The web portal serves plain HTTP only")
          .requires("`nginx_sslmode` must not be '" + MODE + "'")
          .why(
              "Passwords for Grafana and the other web interfaces, and all that they show, cross"
                  + " the network in clear text.")
          .remedy(
              set("nginx_sslmode", "enforce")
                  .said("Set `nginx_sslmode` to 'enforce'")
                  .rest(", or at least to 'enable'"))
          .page(116, 117)
          .references("STIG V-261900", "CWE-319")
          .docs("/docs/infra/param#nginx_sslmode")
          .reads("nginx_sslmode", "nginx_enabled");

  static final Rule RULE = HostRule.infra(SPEC, "nginx_sslmode", NginxSslDisabled::isDisabled);

  /** The templates compare the text as it is: 'Disable' behaves like 'enable'. */
  private static boolean isDisabled(Param mode, Host infra) {
    return infra.param("nginx_enabled").isTrue() && mode.text().equals(MODE);
  }

  private NginxSslDisabled() {}
}
