package io.pigstyguard.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All settings of the webhook, {@code pigsty-guard.*}, as written; {@link SettingsReader} checks
 * them. Lists are separated by commas.
 */
@ConfigMapping(prefix = "pigsty-guard")
public interface Settings {
  /** How much is enforced: {@code baseline}, {@code production} or {@code strict}. */
  @WithDefault("production")
  String profile();

  /** Actions of single rules, by rule id: {@code deny}, {@code warn} or {@code off}. */
  Map<String, String> rules();

  /** PGSQL clusters that are critical in every profile; {@code *} stands for any text. */
  Optional<List<String>> criticalClusters();

  /** Whether what could not be judged is admitted with a warning instead of denied. */
  @WithDefault("false")
  String failOpen();

  /**
   * What an update of a bad inventory is measured by: the stored {@code findings}, or {@code off}.
   */
  @WithDefault("findings")
  String ratchet();

  /** The longest body of a request, in bytes or with a suffix {@code K} or {@code M}. */
  @WithDefault("8M")
  String maxBody();

  /** The longest that a review may take, whatever wait the API server allows. */
  @WithDefault("10s")
  String maxTimeout();

  /** How long identical denials are logged only once: {@code 30s}, {@code 5m}; 0 logs each. */
  @WithDefault("1m")
  String logInterval();

  /** Numbers that rules measure by. */
  ThresholdSettings thresholds();

  /** Who may change inventories. */
  EditorSettings editors();

  /** Namespaces where inventories may live; anywhere when there is none. */
  Optional<List<String>> namespaces();

  /** Which keys of which objects are inventories. */
  ClaimSettings claims();

  /** The certificate of the HTTPS server. */
  CertificateSettings certificates();

  /** Who may ask for reviews. */
  ClientSettings clients();

  /** Numbers that rules measure by. */
  interface ThresholdSettings {
    /** Longest lifetime of a business user's password, in days. */
    @WithDefault("7300")
    String expiryDays();

    /** Shortest acceptable credential, in characters. */
    @WithDefault("12")
    String passwordLength();

    /** Hosts from which on one infra node is too few. */
    @WithDefault("5")
    String largeDeployment();

    /** Longest lifetime of a certificate, in days. */
    @WithDefault("3650")
    String certificateDays();

    /** Oldest acceptable record of a backup of the CA, in days. */
    @WithDefault("90")
    String pkiBackupDays();
  }

  /** Who may change inventories; anybody when there is neither user nor group. */
  interface EditorSettings {
    /** User names, service accounts included. */
    Optional<List<String>> users();

    /** Group names. */
    Optional<List<String>> groups();
  }

  /** Which keys of which objects are inventories. */
  interface ClaimSettings {
    /** The label that marks an object as holding inventories. */
    @WithDefault("pigsty-guard.io/inventory")
    String label();

    /** The annotation that names the keys of a marked object. */
    @WithDefault("pigsty-guard.io/keys")
    String keysAnnotation();

    /** Names of keys that are inventories in any object, as a regular expression. */
    @WithDefault("(?:^|[._-])pigsty[.]ya?ml$")
    String keyPattern();

    /** Whether keys of other names are inventories when their text looks like one. */
    @WithDefault("true")
    String content();
  }

  /** The certificate of the HTTPS server. */
  interface CertificateSettings {
    /**
     * Where it comes from: {@code self-signed}, {@code managed} or {@code mounted}. When it is not
     * set: mounted where files are named, else self-signed.
     */
    Optional<String> mode();

    /** File with the certificate and its issuers, as PEM; for mode {@code mounted}. */
    Optional<String> cert();

    /** File with the private key, as PEM; for mode {@code mounted}. */
    Optional<String> key();

    /** Namespace of the service; for mode {@code managed}. */
    Optional<String> namespace();

    /** Name of the service that the API server calls; for mode {@code managed}. */
    @WithDefault("pigsty-guard")
    String service();

    /** Name of the Secret that holds the authority; for mode {@code managed}. */
    @WithDefault("pigsty-guard-ca")
    String secret();

    /** Name of the webhook configuration that trusts the authority; for mode {@code managed}. */
    @WithDefault("pigsty-guard")
    String webhookConfiguration();
  }

  /** Who may ask for reviews; anybody who reaches the port when there is no authority. */
  interface ClientSettings {
    /** File with the authorities that sign certificates of clients, as PEM. */
    Optional<String> ca();

    /** Names of which the certificate of a client must bear one. */
    Optional<List<String>> names();
  }
}
