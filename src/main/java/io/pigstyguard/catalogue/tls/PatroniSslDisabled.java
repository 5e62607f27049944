package io.pigstyguard.catalogue.tls;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.setForAll;

import io.pigstyguard.rule.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A Patroni REST API that speaks plain HTTP. */
final class PatroniSslDisabled {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-004", "patroni-ssl-disabled")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("The Patroni API is plain HTTP")
          .requires("`patroni_ssl_enabled` must be true")
          .why(
              "Whoever listens on the network reads the API's password and can then restart or"
                  + " reconfigure the cluster.")
          .remedy(
              setForAll("patroni_ssl_enabled", "true")
                  .rest(
                      " before the deployment; health checks, exporters and `patronictl` "
                          + "follow it, so it must be equal everywhere"))
          .page(120, 121, 122, 123)
          .references("CIS PostgreSQL 17 6.8", "STIG V-261932", "STIG V-261933", "CWE-319")
          .docs("/docs/pgsql/param#patroni_ssl_enabled")
          .reads("patroni_ssl_enabled", "patroni_enabled", "patroni_mode");

  static final Rule RULE = MemberRule.pgsql(SPEC, "patroni_ssl_enabled", (ssl, member) -> Patroni.isActive(member) && ssl.isNotTrue());

  private PatroniSslDisabled() {}
}
