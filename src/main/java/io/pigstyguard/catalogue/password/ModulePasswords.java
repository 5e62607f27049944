package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** Specifications about passwords of MinIO, Redis, MySQL, Kafka and apps. */
final class ModulePasswords {
  static final RuleSpec MINIO_SECRET =
      RuleSpec.of("PIG-PWD-008", "minio-secret-key")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The secret of the MinIO root user is public")
          .requires("`minio_secret_key` must not be a publicly known value")
          .why(
              "The root user reads, changes and deletes every object, database backups "
                  + "included.")
          .remedy(newSecret("minio_secret_key"))
          .page(48)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/minio/param#minio_secret_key")
          .reads("minio_secret_key");

  static final RuleSpec MINIO_USER =
      RuleSpec.of("PIG-PWD-009", "minio-user-secret")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("A MinIO user keeps a published secret")
          .requires("`minio_users[].secret_key` must not be a publicly known value")
          .why(
              "Anyone who reaches MinIO can read, change and delete what the user may, "
                  + "such as database backups.")
          .remedy(
              newSecret("the `secret_key` of every entry of `minio_users`", SecretForm.PASSWORD)
                  .said(
                      "Set the `secret_key` of every entry of `minio_users` to a random " + "value")
                  .rest(", and the `s3_key_secret` of `pgbackrest_repo` to that of its user"))
          .page(50, 51)
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/minio/param#minio_users")
          .reads("minio_users");

  static final RuleSpec REDIS_EMPTY =
      RuleSpec.of("PIG-PWD-022", "redis-without-password")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("Redis accepts clients without a password")
          .requires("`redis_password` must be set")
          .why(
              "Pigsty switches the protected mode of Redis off, so without a password "
                  + "anyone who reaches the port reads and changes all data.")
          .remedy(newSecret("redis_password"))
          .page(102)
          .references("CWE-306", "NIST SP 800-53 IA-5")
          .docs("/docs/redis/param#redis_password")
          .reads("redis_password");

  static final RuleSpec REDIS =
      RuleSpec.of("PIG-PWD-024", "redis-public-password")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("Redis keeps a published password")
          .requires(
              "`redis_password` and the passwords in `redis_sentinel_monitor` must not be "
                  + "publicly known values")
          .why("Anyone who reaches the port reads and changes all data.")
          .remedy(
              newSecret(
                  "`redis_password`, and each `password` in `redis_sentinel_monitor`,",
                  SecretForm.PASSWORD))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/redis/param#redis_password")
          .reads("redis_password", "redis_sentinel_monitor");

  static final RuleSpec MYSQL =
      RuleSpec.of("PIG-PWD-025", "mysql-public-password")
          .severity(Severity.CRITICAL)
          .actions("W/D/D")
          .title("A MySQL account keeps a published password")
          .requires("passwords of MySQL accounts must not be publicly known values")
          .why("Anyone who reaches MySQL can log in as the account.")
          .remedy(
              newSecret("the password", SecretForm.PASSWORD)
                  .said(
                      "Set `mysql_root_password`, `mysql_monitor_password`, "
                          + "`mysql_cluster_password` and each `password` in `mysql_users` to "
                          + "random values of at least 16 characters"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/pilot/mysql")
          .reads(
              "mysql_root_password",
              "mysql_monitor_password",
              "mysql_cluster_password",
              "mysql_users");

  static final RuleSpec KAFKA =
      RuleSpec.of("PIG-PWD-026", "kafka-user-public-password")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A Kafka user keeps a published password")
          .requires("`kafka_users[].password` must not be a publicly known value")
          .why("Anyone who reaches the brokers can read and write the topics of the user.")
          .remedy(newSecret("the `password` of every entry of `kafka_users`", SecretForm.PASSWORD))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/kafka")
          .reads("kafka_users", "kafka_security");

  static final RuleSpec APP =
      RuleSpec.of("PIG-PWD-029", "app-public-secret")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("A container app keeps a published secret")
          .requires("a secret in `apps.<app>.conf` must not be a publicly known value")
          .why("Anyone who reaches the app can log in to it, or forge what it signs.")
          .remedy(
              newSecret("the key", SecretForm.PASSWORD)
                  .said("Set the key to a new random value")
                  .rest(
                      "; where another part of the inventory holds the same secret, "
                          + "change both"))
          .references("CWE-1392", "CWE-798", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/app")
          .reads("apps");

  private ModulePasswords() {}
}
