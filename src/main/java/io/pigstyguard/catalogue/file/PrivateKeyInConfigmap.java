package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.ArrayList;
import java.util.List;

/** A private key in a ConfigMap. */
final class PrivateKeyInConfigmap {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-002", "private-key-in-configmap")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("A private key is published in a ConfigMap")
          .requires("a ConfigMap " + PrivateKeys.DEMAND)
          .why(
              "Whoever may read ConfigMaps can pose as the owner of the key, or sign "
                  + "certificates with that of a CA.")
          .remedy(
              byHand(
                  "Move the key to a Secret that only its users may read, or out of "
                      + "Kubernetes, and replace it",
                  "whoever may read the ConfigMap may have read the key"))
          .page(30, 31)
          .references("CWE-312", "CWE-522", "STIG V-261894")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, PrivateKeyInConfigmap::check);

  private static void check(Subject subject, Violations violations) {
    if (subject.object().kind() != StoredObject.Kind.CONFIG_MAP) {
      return;
    }
    List<List<String>> keys = subject.objectReading(PublishedKeys.class, PublishedKeys::in).list();
    if (!keys.isEmpty()) {
      String first = keys.get(0).get(0);
      violations.add(Scope.OBJECT, "`" + first + "` " + PrivateKeys.DEMAND, Sighting.of(keys));
    }
  }

  /** Every private key, with the name of its entry before it. */
  private record PublishedKeys(List<List<String>> list) {
    static PublishedKeys in(Subject subject) {
      List<List<String>> keys = new ArrayList<>();
      for (DataEntry entry : subject.object().entries()) {
        if (isKeyFile(entry)) {
          keys.add(List.of(entry.key(), entry.text()));
        } else {
          PrivateKeys.in(entry.text()).forEach(key -> keys.add(List.of(entry.key(), key)));
        }
      }
      return new PublishedKeys(List.copyOf(keys));
    }

    @Override
    public String toString() {
      return list.size() + " keys";
    }
  }

  /** A key may be in another form than PEM; what is encrypted is not published. */
  private static boolean isKeyFile(DataEntry entry) {
    return entry.key().endsWith(".key")
        && !entry.text().isBlank()
        && !CertificateFiles.isVault(entry)
        && !PrivateKeys.isPem(entry.text());
  }

  private PrivateKeyInConfigmap() {}
}
