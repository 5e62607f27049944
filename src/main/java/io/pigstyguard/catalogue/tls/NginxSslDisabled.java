package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A web portal that speaks plain HTTP only. */
final class NginxSslDisabled implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-001", "nginx-ssl-disabled")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The web portal serves plain HTTP only")
          .requires("`nginx_sslmode` must not be 'disable'")
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

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Host infra : subject.inventory().hostsOf("infra")) {
      Param mode = infra.param("nginx_sslmode");
      // The templates compare the text as it is: 'Disable' behaves like 'enable'.
      if (infra.param("nginx_enabled").isTrue() && mode.text().equals("disable")) {
        violations.add(mode.definedBy(), mode);
      }
    }
  }
}
