package io.pigstyguard.catalogue.file;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A private key in a ConfigMap. */
final class PrivateKeyInConfigmap implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-002", "private-key-in-configmap")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("A private key is published in a ConfigMap")
          .requires("a ConfigMap must not hold a private key")
          .why(
              "Whoever may read ConfigMaps can pose as the owner of the key, or sign "
                  + "certificates with that of a CA.")
          .fix(
              "Move the key to a Secret that only its users may read, or out of "
                  + "Kubernetes, and replace it.")
          .page(30, 31)
          .references("CWE-312", "CWE-522", "STIG V-261894")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    if (subject.object().kind() != StoredObject.Kind.CONFIG_MAP) {
      return;
    }
    String key = subject.objectReading(PublishedKey.class, PublishedKey::in).name();
    if (!key.isEmpty()) {
      violations.add(Scope.OBJECT, "`" + key + "` must not hold a private key");
    }
  }

  /** The name of the first entry that holds a private key, or an empty one. */
  private record PublishedKey(String name) {
    static PublishedKey in(Subject subject) {
      return subject.object().entries().stream()
          .filter(entry -> PrivateKeys.isIn(entry.text()) || isKeyFile(entry))
          .findFirst()
          .map(entry -> new PublishedKey(entry.key()))
          .orElseGet(() -> new PublishedKey(""));
    }
  }

  /** A key may be in another form than PEM; what is encrypted is not published. */
  private static boolean isKeyFile(DataEntry entry) {
    return entry.key().endsWith(".key")
        && !entry.text().isBlank()
        && !entry.text().startsWith("$ANSIBLE_VAULT;")
        && !PrivateKeys.isPem(entry.text());
  }
}
