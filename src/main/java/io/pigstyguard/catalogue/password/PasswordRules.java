package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.credential.CredentialSource;
import io.pigstyguard.rule.credential.CredentialSources;
import java.util.List;

/** The rules of the family, sorted by id, and where its credentials stand. */
public final class PasswordRules {
  private PasswordRules() {}

  /** Where the credentials of the family stand. */
  public static CredentialSource credentials() {
    return (subject, sites) -> {
      new HostCredentials(subject.inventory(), sites).collect();
      new PostgresCredentials(subject, sites).collect();
      new ModuleCredentials(subject.inventory(), sites).collect();
      new AppCredentials(subject, sites).collect();
    };
  }

  /**
   * The rules.
   *
   * @param credentials those of every family
   */
  public static List<Rule> all(CredentialSources credentials) {
    return List.of(
        new PublishedCredential(InfraPasswords.GRAFANA_ADMIN, credentials),
        new PublishedCredential(PostgresPasswords.ADMIN, credentials),
        new PublishedCredential(PostgresPasswords.MONITOR, credentials),
        new PublishedCredential(PostgresPasswords.REPLICATION, credentials),
        new PublishedCredential(PostgresPasswords.PATRONI, credentials),
        new PublishedCredential(InfraPasswords.HAPROXY_ADMIN, credentials),
        MinioAccessKey.RULE,
        new PublishedCredential(ModulePasswords.MINIO_SECRET, credentials),
        new PublishedCredential(ModulePasswords.MINIO_USER, credentials),
        WeakPasswordEncryption.RULE,
        Md5HashedUserPassword.RULE,
        PasswordcheckMissing.RULE,
        PasswordcheckBadPath.RULE,
        UserWithoutExpiry.RULE,
        UserAlreadyExpired.RULE,
        SystemUserWithoutExpiry.RULE,
        new PublishedCredential(PostgresPasswords.USER, credentials),
        StatementLogLeaksPassword.RULE,
        new PublishedCredential(InfraPasswords.GRAFANA_VIEW, credentials),
        new PublishedCredential(PostgresPasswords.DBSU, credentials),
        new PublishedCredential(InfraPasswords.ETCD_ROOT, credentials),
        new PublishedCredential(ModulePasswords.REDIS_EMPTY, credentials),
        new PublishedCredential(PostgresPasswords.DCS, credentials),
        new PublishedCredential(ModulePasswords.REDIS, credentials),
        new PublishedCredential(ModulePasswords.MYSQL, credentials),
        new PublishedCredential(ModulePasswords.KAFKA, credentials),
        new PublishedCredential(InfraPasswords.VIBE, credentials),
        new PublishedCredential(InfraPasswords.NGINX_USER, credentials),
        new PublishedCredential(ModulePasswords.APP, credentials),
        CredentialQuality.placeholder(credentials),
        CredentialQuality.weak(credentials),
        PgsodiumKeyDerived.RULE,
        UrlEmbeddedPublicCredential.RULE,
        new PublishedCredential(InfraPasswords.VRRP, credentials),
        AppSecretLeftDefault.RULE,
        OtherPublicCredential.RULE,
        new CredentialReuse(credentials));
  }
}
