package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.EffectiveTexts;
import io.pigstyguard.rule.EffectiveTexts.Text;
import io.pigstyguard.rule.PublicCredentials;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A published secret in a place that no other rule judges. */
final class OtherPublicCredential {
  private static final String DEMAND = "must not be a publicly known value";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-036", "other-public-credential")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("A custom secret is publicly known")
          .requires("a variable with the name of a credential " + DEMAND)
          .why(
              "Whatever the secret protects is open to anyone who knows the examples of "
                  + "Pigsty.")
          .remedy(newSecret("the variable", SecretForm.PASSWORD))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5")
          .docs("/docs/setup/security/")
          .reads("pg_parameters", "pg_etcd_password", "vip_auth_pass", "pgsodium_key");

  static final Rule RULE = Rule.of(SPEC, OtherPublicCredential::check);

  /** Places that have a rule of their own, whether or not their module is active. */
  private static final Pattern COVERED =
      Pattern.compile(
          "(?:grafana_admin|grafana_view|pg_admin|pg_monitor|pg_replication|pg_dbsu|patroni"
              + "|etcd_root|haproxy_admin|redis|mysql_root|mysql_monitor|mysql_cluster|code|jupyter)"
              + "_password|minio_secret_key|minio_users\\[\\d+\\]\\.secret_key"
              + "|(?:pg_users|pg_default_roles|mysql_users|kafka_users|redis_sentinel_monitor)"
              + "\\[\\d+\\]\\.password|nginx_users\\..*|apps\\..*\\.conf\\..*"
              + "|pg_exporters\\..*\\.pg_monitor_password"
              + "|pgbackrest_repo\\..*\\.(?:s3.key.secret|cipher.pass)",
          Pattern.DOTALL);

  private static void check(Subject subject, Violations violations) {
    PublicCredentials published = subject.knowledge().credentials();
    for (Text text : EffectiveTexts.of(subject).list()) {
      Param param = text.param();
      if (published.contains(param.text(), null)
          && published.names().matches(param.name())
          && !COVERED.matcher(param.path()).matches()) {
        violations.add(param.definedBy(), param, "`" + param + "` " + DEMAND);
      }
    }
  }

  private OtherPublicCredential() {}
}
