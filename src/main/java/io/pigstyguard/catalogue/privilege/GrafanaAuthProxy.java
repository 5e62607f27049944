package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A Grafana that believes a header which any client can send. */
final class GrafanaAuthProxy implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-011", "grafana-auth-proxy")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("Anyone can impersonate a Grafana user")
          .requires("`grafana_auth_proxy` must be false")
          .why(
              "Grafana trusts the X-WEBAUTH-USER header of requests from its own machine, "
                  + "and Nginx passes on the one that a client sends.")
          .remedy(set("grafana_auth_proxy", "false"))
          .references("CWE-290")
          .docs("/docs/infra/param#grafana_auth_proxy")
          .reads("grafana_auth_proxy", "grafana_enabled");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Host host : subject.inventory().hostsOf("infra")) {
      Param proxy = host.param("grafana_auth_proxy");
      if (proxy.isTrue() && !host.param("grafana_enabled").isNotTrue()) {
        violations.add(proxy.definedBy(), proxy);
      }
    }
  }
}
