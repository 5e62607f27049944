package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSite;
import io.pigstyguard.rule.credential.CredentialSites;
import io.pigstyguard.rule.credential.CredentialState;

/** A credential that still has to be filled in. */
final class PlaceholderCredential implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-030", "placeholder-credential")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("A credential is still a placeholder")
          .requires("a credential must not be a placeholder")
          .why("A placeholder is copied from an example, so whoever knows the example knows it.")
          .fix("Replace the placeholder with a random value of at least 16 characters.")
          .page(40)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5")
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

  @Override
  public void check(Subject subject, Violations violations) {
    for (CredentialSite site : CredentialSites.of(subject).list()) {
      if (site.state() == CredentialState.PLACEHOLDER) {
        violations.add(
            site.scope(), site.param(), "`" + site.param() + "` must not be a placeholder");
      }
    }
  }
}
