package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.removeFound;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.PgParameters;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** An override that turns the server's TLS off or lets old protocols in. */
final class PostgresTlsWeakened {
  private static final Set<String> OLD_PROTOCOLS = Set.of("tlsv1", "tlsv1.1");

  private static final String PROTOCOL_DEMAND =
      "`ssl_min_protocol_version` must not be lower than 'TLSv1.2'";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-011", "postgres-tls-weakened")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("The server's TLS is off or outdated")
          .requires("`ssl` must not be turned off")
          .why(
              "Pigsty's templates turn TLS on with modern protocols; this override undoes that, so"
                  + " that 'ssl' rules lock clients out or traffic can be decrypted.")
          .remedy(removeFound("Remove `ssl` and `ssl_min_protocol_version` from `pg_parameters`"))
          .references("CIS PostgreSQL 17 6.8", "STIG V-261932", "CWE-319", "CWE-327")
          .docs("/docs/pgsql/param#pg_parameters")
          .reads("pg_parameters");

  static final Rule RULE = Rule.of(SPEC, PostgresTlsWeakened::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        Param ssl = PgParameters.of(member, "ssl");
        if (PgParameters.isOff(ssl)) {
          violations.add(cluster.scope(), ssl);
        }
        Param protocol = PgParameters.of(member, "ssl_min_protocol_version");
        if (OLD_PROTOCOLS.contains(protocol.word())) {
          violations.add(cluster.scope(), protocol, PROTOCOL_DEMAND);
        }
      }
    }
  }

  private PostgresTlsWeakened() {}
}
