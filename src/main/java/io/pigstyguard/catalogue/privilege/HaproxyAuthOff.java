package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.shape.HostRule;
import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A load balancer whose admin page is meant to need no login. */
final class HaproxyAuthOff {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-010", "haproxy-auth-off")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("The admin page of HAProxy is meant to be open")
          .requires("`haproxy_auth_enabled` must be true")
          .why(
              "Releases that honour the switch let anyone take servers in and out of "
                  + "service; the current one always asks for a login.")
          .remedy(set("haproxy_auth_enabled", "true"))
          .references("CWE-306")
          .docs("/docs/node/param#haproxy_auth_enabled")
          .reads("haproxy_auth_enabled", "haproxy_enabled");

  static final Rule RULE = HostRule.all(SPEC, "haproxy_auth_enabled", (auth, host) -> auth.isOff() && host.param("haproxy_enabled").isTrue());

  private HaproxyAuthOff() {}
}
