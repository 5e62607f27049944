package io.pigstyguard.catalogue.file;

import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.StoredObject.DataEntry;
import java.util.Locale;
import java.util.Set;

/** Objects that hold certificates and their keys and nothing else, such as a backup of a CA. */
final class CertificateFiles {
  private static final String VAULT = "$ANSIBLE_VAULT;";
  private static final Set<String> TEXTS = Set.of("crt", "key", "pem", "cer", "csr", "crl");
  private static final Set<String> STORES = Set.of("der", "p12", "pfx", "jks");

  private CertificateFiles() {}

  /** Whether an object has something, and all it has is certificates and keys. */
  static boolean areAllOf(StoredObject object) {
    boolean some = false;
    for (DataEntry entry : object.entries()) {
      if (!entry.text().isBlank()) {
        if (!isCertificateFile(entry)) {
          return false;
        }
        some = true;
      }
    }
    return some;
  }

  /** Names alone do not count: anything can be named {@code ca.key}. */
  private static boolean isCertificateFile(DataEntry entry) {
    String key = entry.key().toLowerCase(Locale.ROOT);
    String ending = key.substring(key.lastIndexOf('.') + 1);
    if (entry.problem() != null) {
      return STORES.contains(ending) || TEXTS.contains(ending);
    }
    return TEXTS.contains(ending)
        ? PrivateKeys.isPem(entry.text()) || isVault(entry)
        : PrivateKeys.isPemFile(entry.text());
  }

  /** Whether all of an entry is encrypted by Ansible Vault. */
  static boolean isVault(DataEntry entry) {
    return entry.text().startsWith(VAULT);
  }
}
