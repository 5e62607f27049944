package io.pigstyguard.rule;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The pgBackRest repository of a PGSQL member: the entry of {@code pgbackrest_repo} that {@code
 * pgbackrest_method} names. Only that entry is rendered; the others are inert.
 *
 * @param method the key of the entry
 * @param settings the entry
 */
public record BackupRepo(String method, Param settings) {
  /** The one cipher that pgBackRest knows. */
  public static final String CIPHER = "aes-256-cbc";

  private static final Set<String> REMOTE = Set.of("s3", "azure", "gcs", "sftp", "cifs");
  private static final Set<String> KEYLESS = Set.of("auto", "web-id");
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
  private static final Pattern AFTER_HOST = Pattern.compile("(?s)[:/].*");

  /** The repository of a member; empty without backups or when the method names no entry. */
  public static Optional<BackupRepo> of(Host member) {
    Param method = member.param("pgbackrest_method");
    if (!isEnabled(member) || method.isOpaque()) {
      return Optional.empty();
    }
    Param settings = member.param("pgbackrest_repo").get(method.text());
    return settings.isMapping()
        ? Optional.of(new BackupRepo(method.text(), settings))
        : Optional.empty();
  }

  /** Whether a member makes backups. */
  public static boolean isEnabled(Host member) {
    return member.param("pgbackrest_enabled").isTrue();
  }

  /** The scope of findings about the repository. */
  public Scope scope(Cluster cluster) {
    return Scope.of("repo", cluster.name(), method);
  }

  /**
   * An option without its {@code repo1-} and with underscores, such as {@code cipher_type}; Pigsty
   * accepts it with dashes, too.
   */
  public Param get(String option) {
    Param dashed = settings.get(option.replace('_', '-'));
    return dashed.exists() ? dashed : settings.get(option);
  }

  /** The text of an option as Pigsty renders it, with the cluster's name filled in. */
  public String filledIn(Param option, Cluster cluster) {
    return option.text().replace("${pg_cluster}", cluster.name());
  }

  /** The storage type in lower case; {@code posix}, as in pgBackRest, when none is given. */
  public String type() {
    Param type = get("type");
    return type.isEmpty() ? "posix" : type.word();
  }

  public boolean isS3() {
    return type().equals("s3");
  }

  /** Whether the repository is S3 opened by a key, not by a role of the machine. */
  public boolean isKeyed() {
    return isS3() && !KEYLESS.contains(get("s3_key_type").word());
  }

  /** Whether backups leave the host: object storage, or a repository host of its own. */
  public boolean isRemote() {
    return REMOTE.contains(type()) || !get("host").isEmpty();
  }

  /** Whether pgBackRest encrypts what it stores. */
  public boolean isEncrypted() {
    return get("cipher_type").word().equals(CIPHER);
  }

  /** The host name in {@code s3_endpoint}, without scheme and port, in lower case. */
  public String endpointHost() {
    String endpoint = get("s3_endpoint").text().strip().toLowerCase(Locale.ROOT);
    String authority = SCHEME.matcher(endpoint).replaceFirst("");
    return AFTER_HOST.matcher(authority).replaceFirst("");
  }

  /**
   * Whether a MinIO cluster of the inventory stores the backups: it answers to the endpoint's name,
   * or the method bears the name that Pigsty gives to it.
   */
  public boolean isServedBy(Cluster minio) {
    if (!isS3()) {
      return false;
    }
    return method.equals("minio")
        || minio.members().stream()
            .anyMatch(node -> node.param("minio_domain").word().equals(endpointHost()));
  }
}
