package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSite;
import io.pigstyguard.rule.credential.CredentialSites;
import io.pigstyguard.rule.credential.CredentialState;

/** A credential that is easy to guess. */
final class WeakCredential implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-031", "weak-credential")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("A credential is easy to guess")
          .requires("a credential must be hard to guess")
          .why(
              "Short, common and name-like passwords are the first that an attacker tries, and"
                  + " none of Pigsty's components locks an account after failures.")
          .fix("Set a random value of at least 16 characters of several kinds.")
          .page(40)
          .references("CWE-521", "NIST SP 800-53 IA-5(1)", "CIS PostgreSQL 17 5.6")
          .docs("/docs/setup/security/")
          .reads(
              "pg_admin_password",
              "pg_monitor_password",
              "pg_replication_password",
              "patroni_password",
              "grafana_admin_password",
              "haproxy_admin_password",
              "minio_secret_key",
              "minio_users",
              "pg_users",
              "pgbackrest_repo",
              "apps");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  /** The message names every requirement, so as not to tell which one the credential misses. */
  @Override
  public void check(Subject subject, Violations violations) {
    for (CredentialSite site : CredentialSites.of(subject).list()) {
      if (site.state() == CredentialState.WEAK) {
        violations.add(site.scope(), site.param(), "`" + site.param() + "` must be hard to guess");
      }
    }
  }
}
