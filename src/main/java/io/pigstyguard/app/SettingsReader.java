package io.pigstyguard.app;

import io.pigstyguard.kube.Claims;
import io.pigstyguard.policy.Glob;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.policy.RatchetMode;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.Thresholds;
import io.pigstyguard.tls.ManagedCertificates;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates settings into the types of the core. */
final class SettingsReader {
  /** What no source of settings can map to a rule id, since its name has no dashes and dots. */
  private static final String RULES_VARIABLE = "PIGSTY_GUARD_RULES_";

  static final String RULE_VARIABLE = RULES_VARIABLE + "PIG_";

  private final Settings settings;
  private final Map<String, String> environment;
  private final Set<String> ids;

  /** Reads settings about some rules, and such variables of the environment as only name rules. */
  SettingsReader(Settings settings, Map<String, String> environment, Collection<Rule> rules) {
    this.settings = settings;
    this.environment = Map.copyOf(environment);
    this.ids =
        rules.stream().map(rule -> rule.spec().id()).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Reads everything once.
   *
   * @throws io.quarkus.runtime.configuration.ConfigurationException for the first that is not
   *     allowed
   */
  void check() {
    policy();
    claims();
    maxBody();
    maxTimeout();
    logInterval();
    if (certificateMode() == CertificateMode.MANAGED) {
      managedCertificates();
    }
  }

  Policy policy() {
    return new Policy(
        value("profile", settings.profile()).oneOf(Profile.class),
        overrides(),
        settings.criticalClusters().orElse(List.of()).stream()
            .map(String::strip)
            .map(Glob::new)
            .toList(),
        thresholds(),
        value("fail-open", settings.failOpen()).yes(),
        value("ratchet", settings.ratchet()).oneOf(RatchetMode.class));
  }

  private Map<String, Action> overrides() {
    Map<String, Action> overrides = new TreeMap<>();
    settings.rules().forEach((name, action) -> override(overrides, name, action));
    environment.forEach(
        (name, action) -> {
          if (name.startsWith(RULE_VARIABLE)) {
            override(overrides, name.substring(RULES_VARIABLE.length()), action);
          }
        });
    return overrides;
  }

  private void override(Map<String, Action> overrides, String name, String action) {
    String id = name.toUpperCase(Locale.ROOT).replace('.', '-').replace('_', '-');
    if (!ids.contains(id)) {
      throw value("rules", name).refused("must name rules such as " + ids.iterator().next());
    }
    overrides.put(id, value("rules." + id, action).oneOf(Action.class));
  }

  private Thresholds thresholds() {
    Settings.ThresholdSettings numbers = settings.thresholds();
    return new Thresholds(
        value("thresholds.expiry-days", numbers.expiryDays()).number(1, 36500),
        value("thresholds.password-length", numbers.passwordLength()).number(1, 128),
        value("thresholds.large-deployment", numbers.largeDeployment()).number(1, 1_000_000),
        value("thresholds.certificate-days", numbers.certificateDays()).number(1, 36500),
        value("thresholds.pki-backup-days", numbers.pkiBackupDays()).number(1, 36500),
        names(settings.editors().users().orElse(List.of())),
        names(settings.editors().groups().orElse(List.of())),
        names(settings.namespaces().orElse(List.of())));
  }

  private static Set<String> names(List<String> names) {
    return names.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  Claims claims() {
    Settings.ClaimSettings claims = settings.claims();
    return new Claims(
        value("claims.label", claims.label()).qualifiedName(),
        value("claims.keys-annotation", claims.keysAnnotation()).qualifiedName(),
        value("claims.key-pattern", claims.keyPattern()).regularExpression(),
        value("claims.content", claims.content()).yes());
  }

  long maxBody() {
    return value("max-body", settings.maxBody()).bytes(1 << 10, 64 << 20);
  }

  Duration maxTimeout() {
    return value("max-timeout", settings.maxTimeout())
        .duration(Duration.ofMillis(100), Duration.ofSeconds(30));
  }

  Duration logInterval() {
    return value("log-interval", settings.logInterval()).duration();
  }

  CertificateMode certificateMode() {
    Settings.CertificateSettings certificates = settings.certificates();
    boolean named = certificates.cert().isPresent() || certificates.key().isPresent();
    String usual = named ? "mounted" : "self-signed";
    return value("certificates.mode", certificates.mode().orElse(usual))
        .oneOf(CertificateMode.class);
  }

  Path certificateFile() {
    return file("certificates.cert", settings.certificates().cert().orElse(""));
  }

  Path keyFile() {
    return file("certificates.key", settings.certificates().key().orElse(""));
  }

  private static Path file(String key, String name) {
    if (name.isBlank()) {
      throw value(key, name).refused("must name a PEM file in mode mounted");
    }
    return path(key, name);
  }

  private static Path path(String key, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw value(key, name).refused("must be the name of a file");
    }
  }

  /** Where managed certificates live. */
  ManagedCertificates managedCertificates() {
    Settings.CertificateSettings certificates = settings.certificates();
    String namespace = certificates.namespace().orElse("");
    if (namespace.isBlank()) {
      throw value("certificates.namespace", namespace)
          .refused("must name the namespace of the service in mode managed");
    }
    return new ManagedCertificates(
        namespace,
        certificates.service(),
        certificates.secret(),
        certificates.webhookConfiguration());
  }

  /** File with the authorities that sign certificates of clients; null when anybody may ask. */
  @Nullable Path clientAuthorities() {
    String file = settings.clients().ca().orElse("");
    if (file.isBlank()) {
      if (!clientNames().isEmpty()) {
        throw value("clients.ca", file).refused("must name a PEM file where clients.names are set");
      }
      return null;
    }
    if (clientNames().isEmpty()) {
      throw value("clients.names", "")
          .refused("must be names in certificates of clients where clients.ca is set");
    }
    return path("clients.ca", file);
  }

  /** Names of which the certificate of a client must bear one. */
  Set<String> clientNames() {
    return names(settings.clients().names().orElse(List.of()));
  }

  private static SettingValue value(String key, String text) {
    return new SettingValue("pigsty-guard." + key, text);
  }
}
