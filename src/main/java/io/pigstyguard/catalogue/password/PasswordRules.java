package io.pigstyguard.catalogue.password;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class PasswordRules {
  private static final List<Rule> RULES =
      List.of(
          new PublishedCredential(InfraPasswords.GRAFANA_ADMIN),
          new PublishedCredential(PostgresPasswords.ADMIN),
          new PublishedCredential(PostgresPasswords.MONITOR),
          new PublishedCredential(PostgresPasswords.REPLICATION),
          new PublishedCredential(PostgresPasswords.PATRONI),
          new PublishedCredential(InfraPasswords.HAPROXY_ADMIN),
          new MinioAccessKey(),
          new PublishedCredential(ModulePasswords.MINIO_SECRET),
          new PublishedCredential(ModulePasswords.MINIO_USER),
          new WeakPasswordEncryption(),
          new Md5HashedUserPassword(),
          new PasswordcheckMissing(),
          new PasswordcheckBadPath(),
          new UserWithoutExpiry(),
          new UserAlreadyExpired(),
          new SystemUserWithoutExpiry(),
          new PublishedCredential(PostgresPasswords.USER),
          new StatementLogLeaksPassword(),
          new PublishedCredential(InfraPasswords.GRAFANA_VIEW),
          new PublishedCredential(PostgresPasswords.DBSU),
          new PublishedCredential(InfraPasswords.ETCD_ROOT),
          new PublishedCredential(ModulePasswords.REDIS_EMPTY),
          new PublishedCredential(PostgresPasswords.DCS),
          new PublishedCredential(ModulePasswords.REDIS),
          new PublishedCredential(ModulePasswords.MYSQL),
          new PublishedCredential(ModulePasswords.KAFKA),
          new PublishedCredential(InfraPasswords.VIBE),
          new PublishedCredential(InfraPasswords.NGINX_USER),
          new PublishedCredential(ModulePasswords.APP),
          CredentialQuality.PLACEHOLDER,
          CredentialQuality.WEAK,
          new PgsodiumKeyDerived(),
          new UrlEmbeddedPublicCredential(),
          new PublishedCredential(InfraPasswords.VRRP),
          new AppSecretLeftDefault(),
          new OtherPublicCredential(),
          new CredentialReuse());

  private PasswordRules() {}

  public static List<Rule> all() {
    return RULES;
  }
}
