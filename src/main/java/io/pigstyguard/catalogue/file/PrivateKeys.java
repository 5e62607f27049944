package io.pigstyguard.catalogue.file;

import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.Subject;
import java.util.regex.Pattern;

/** Private keys in PEM form, and those of certificate authorities among them. */
final class PrivateKeys {
  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";
  private static final Pattern CA_KEY = Pattern.compile("(?:^|[._/-])ca[.]key$");

  private PrivateKeys() {}

  /** Whether a text holds a PEM block whose label ends with 'PRIVATE KEY'. */
  static boolean isIn(String text) {
    int begin = text.indexOf(BEGIN);
    while (begin >= 0) {
      int label = begin + BEGIN.length();
      int end = text.indexOf(DASHES, label);
      if (end >= 0 && text.startsWith("PRIVATE KEY", Math.max(label, end - 11))) {
        return true;
      }
      begin = text.indexOf(BEGIN, label);
    }
    return false;
  }

  /** Whether a text holds a PEM block of any kind. */
  static boolean isPem(String text) {
    return text.contains(BEGIN);
  }

  /** Whether the object of a subject holds the key of a certificate authority. */
  static boolean areOfCa(Subject subject) {
    return subject.objectReading(CaKeys.class, CaKeys::in).present();
  }

  private record CaKeys(boolean present) {
    static CaKeys in(Subject subject) {
      return new CaKeys(subject.object().entries().stream().anyMatch(PrivateKeys::isCaKey));
    }
  }

  private static boolean isCaKey(DataEntry entry) {
    return CA_KEY.matcher(entry.key()).find() && isIn(entry.text());
  }
}
