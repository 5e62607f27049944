package io.pigstyguard.catalogue.file;

import com.google.re2j.Pattern;
import io.pigstyguard.rule.StoredObject.DataEntry;
import io.pigstyguard.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** Private keys in PEM form, and those of certificate authorities among them. */
final class PrivateKeys {
  /** What every rule asks of a place where no private key may be. */
  static final String DEMAND = "must not hold a private key";

  private static final String DASHES = "-----";
  private static final String BEGIN = DASHES + "BEGIN ";
  private static final String LABEL = "PRIVATE KEY";
  private static final Pattern CA_KEY = Pattern.compile("(?:^|[._/-])ca[.]key$");

  private PrivateKeys() {}

  /** Whether a text holds a PEM block whose label ends with 'PRIVATE KEY'. */
  static boolean isIn(String text) {
    return labelled(text, 0) >= 0;
  }

  /** What is in such blocks of a text, up to their ends, without indentation and line ends. */
  static List<String> in(String text) {
    List<String> keys = new ArrayList<>();
    int body = labelled(text, 0);
    while (body >= 0) {
      int end = text.indexOf(DASHES, body);
      int stop = end < 0 ? text.length() : end;
      keys.add(withoutLineEnds(text.substring(body, stop)));
      body = labelled(text, stop);
    }
    return keys;
  }

  /** Where the body of the next block begins whose label ends with 'PRIVATE KEY', or -1. */
  private static int labelled(String text, int from) {
    int begin = text.indexOf(BEGIN, from);
    while (begin >= 0) {
      int label = begin + BEGIN.length();
      int end = text.indexOf(DASHES, label);
      if (end < 0) {
        return -1;
      }
      if (text.startsWith(LABEL, Math.max(label, end - LABEL.length()))) {
        return end + DASHES.length();
      }
      begin = text.indexOf(BEGIN, label);
    }
    return -1;
  }

  /** A line end may also be written as in a quoted text of YAML. */
  private static String withoutLineEnds(String body) {
    StringBuilder key = new StringBuilder(body.length());
    body.replace("\\n", "").chars().filter(c -> c > ' ').forEach(c -> key.append((char) c));
    return key.toString();
  }

  /** Whether a text begins with a PEM block, but for blanks. */
  static boolean isPemFile(String text) {
    return text.stripLeading().startsWith(BEGIN);
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
