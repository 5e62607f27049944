package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.removeFound;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.PgParameters;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.ScalarType;

/** A cluster that stores passwords of new users as md5 hashes. */
final class WeakPasswordEncryption {
  private static final String GOOD = "scram-sha-256";
  private static final String DEMAND = "must be '" + GOOD + "'";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-010", "weak-password-encryption")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A cluster hashes passwords with md5")
          .requires("`pg_pwd_enc` " + DEMAND)
          .why(
              "An md5 hash is all that a client needs to log in, and it is quickly "
                  + "reversed into the password.")
          .remedy(
              removeFound("Remove `pg_pwd_enc`")
                  .rest(
                      ", and `password_encryption` from `pg_parameters`, and set the "
                          + "passwords of users with an md5 hash again"))
          .page(58, 59, 60)
          .references("CIS PostgreSQL 17 5.4", "STIG V-261891", "CWE-916")
          .docs("/docs/pgsql/param#pg_pwd_enc")
          .reads("pg_pwd_enc", "pg_parameters");

  static final Rule RULE = Rule.of(SPEC, WeakPasswordEncryption::check);

  private static void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        report(cluster, member.param("pg_pwd_enc"), violations);
        Param override = PgParameters.of(member, "password_encryption");
        if (override.type() != ScalarType.NULL) {
          report(cluster, override, violations);
        }
      }
    }
  }

  private static void report(Cluster cluster, Param encryption, Violations violations) {
    if (encryption.exists() && !encryption.isOpaque() && !encryption.word().equals(GOOD)) {
      violations.add(cluster.scope(), encryption, "`" + encryption + "` " + DEMAND);
    }
  }

  private WeakPasswordEncryption() {}
}
