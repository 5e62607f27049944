package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.rule.credential.CredentialSite;
import io.pigstyguard.rule.credential.CredentialSources;
import io.pigstyguard.rule.credential.CredentialState;

/**
 * A credential that is none in effect.
 *
 * @param state what is wrong with it
 * @param demand what it must be instead, without telling which part of that it misses
 */
record CredentialQuality(
    RuleSpec spec, CredentialState state, String demand, CredentialSources credentials)
    implements Rule {
  private static final String[] CREDENTIALS = {
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
    "apps",
    "pg_default_roles",
    "pg_dbsu_password",
    "pg_etcd_password",
    "pg_exporters",
    "pgsodium_key",
    "grafana_view_password",
    "etcd_root_password",
    "nginx_users",
    "vip_auth_pass",
    "redis_password",
    "redis_sentinel_monitor",
    "mysql_root_password",
    "mysql_monitor_password",
    "mysql_cluster_password",
    "mysql_users",
    "kafka_users",
    "code_password",
    "jupyter_password"
  };

  private static final String NO_PLACEHOLDER = "must not be a placeholder";
  private static final String HARD_TO_GUESS = "must be hard to guess";

  private static final RuleSpec PLACEHOLDER =
      RuleSpec.of("PIG-PWD-030", "placeholder-credential")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("A credential is still a placeholder")
          .requires("a credential " + NO_PLACEHOLDER)
          .why("A placeholder is copied from an example, so whoever knows the example knows it.")
          .remedy(
              newSecret("the placeholder", SecretForm.PASSWORD)
                  .said("Replace the placeholder with a random value of at least 16 characters"))
          .page(40)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5")
          .docs("/docs/setup/security/")
          .reads(CREDENTIALS);

  private static final RuleSpec WEAK =
      RuleSpec.of("PIG-PWD-031", "weak-credential")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("A credential is easy to guess")
          .requires("a credential " + HARD_TO_GUESS)
          .why(
              "Short, common and name-like passwords are the first that an attacker tries, and"
                  + " none of Pigsty's components locks an account after failures.")
          .remedy(
              newSecret("the credential", SecretForm.PASSWORD)
                  .said("Set a random value of at least 16 characters of several kinds"))
          .page(40)
          .references("CWE-521", "NIST SP 800-53 IA-5(1)", "CIS PostgreSQL 17 5.6")
          .docs("/docs/setup/security/")
          .reads(CREDENTIALS);

  static Rule placeholder(CredentialSources credentials) {
    return new CredentialQuality(
        PLACEHOLDER, CredentialState.PLACEHOLDER, NO_PLACEHOLDER, credentials);
  }

  static Rule weak(CredentialSources credentials) {
    return new CredentialQuality(WEAK, CredentialState.WEAK, HARD_TO_GUESS, credentials);
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (CredentialSite site : credentials.in(subject).list()) {
      if (site.state() == state) {
        violations.add(site.scope(), site.param(), "`" + site.param() + "` " + demand);
      }
    }
  }
}
