package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.setForAll;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Patroni;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** Members without TLS on the Patroni API while others have it. */
final class PatroniSslInconsistent {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-005", "patroni-ssl-inconsistent")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Patroni's TLS setting differs between members")
          .requires("`patroni_ssl_enabled` must be equal on all members of all clusters")
          .why(
              "The metrics jobs and `patronictl` of the infra nodes follow one global value, so they"
                  + " no longer reach the members with another one.")
          .remedy(
              setForAll("patroni_ssl_enabled", "true")
                  .said("Define `patroni_ssl_enabled: true` once, in `all.vars`")
                  .rest(", and remove the others"))
          .page(123)
          .references("CIS PostgreSQL 17 6.8", "STIG V-261932", "STIG V-261933", "CWE-319")
          .docs("/docs/pgsql/param#patroni_ssl_enabled")
          .reads("patroni_ssl_enabled", "patroni_enabled", "patroni_mode");

  static final Rule RULE = Rule.of(SPEC, PatroniSslInconsistent::check);

  private static void check(Subject subject, Violations violations) {
    boolean somewhere =
        subject.inventory().pgClusters().stream()
            .flatMap(cluster -> cluster.members().stream())
            .anyMatch(member -> Patroni.isActive(member) && ssl(member).isTrue());
    if (!somewhere) {
      return;
    }
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        if (Patroni.isActive(member) && ssl(member).isNotTrue()) {
          violations.add(cluster.scope(), ssl(member));
        }
      }
    }
  }

  private static Param ssl(Host member) {
    return member.param("patroni_ssl_enabled");
  }

  private PatroniSslInconsistent() {}
}
