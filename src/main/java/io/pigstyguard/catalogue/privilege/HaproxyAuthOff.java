package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A load balancer whose admin page is meant to need no login. */
final class HaproxyAuthOff implements Rule {
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

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Host host : subject.inventory().hosts()) {
      Param auth = host.param("haproxy_auth_enabled");
      if (auth.isOff() && host.param("haproxy_enabled").isTrue()) {
        violations.add(auth.definedBy(), auth);
      }
    }
  }
}
