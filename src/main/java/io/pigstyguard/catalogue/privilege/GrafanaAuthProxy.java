package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.shape.HostRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A Grafana that believes a header which any client can send. */
final class GrafanaAuthProxy {
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

  static final Rule RULE = HostRule.infra(SPEC, "grafana_auth_proxy", (proxy, host) -> proxy.isTrue() && !host.param("grafana_enabled").isNotTrue());

  private GrafanaAuthProxy() {}
}
