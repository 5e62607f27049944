package io.pigstyguard.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Implicit types of plain scalars: the regular expressions of PyYAML's {@code resolver.py}, not
 * those of YAML 1.2 or of SnakeYAML, which differ (1e3 is text, 0o17 is text, 0755 is 493).
 */
final class ScalarResolver {
  private static final Set<String> TRUE =
      Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

  /**
   * Linear, as those below: matched as a whole, and what ends a repetition is none of its class.
   */
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
              + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private static final Pattern INT =
      Pattern.compile("[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+");
  private static final Pattern SEXAGESIMAL_INT =
      Pattern.compile("[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
  private static final Pattern SEXAGESIMAL_FLOAT =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \\t]+)"
              + "[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
              + "(?:[ \\t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?");

  /** Repeated groups recurse in java.util.regex; no number of this notation is longer. */
  private static final int LONGEST_SEXAGESIMAL = 256;

  private ScalarResolver() {}

  static ScalarType resolve(String text) {
    if (text.isEmpty()) {
      return ScalarType.NULL;
    }
    char first = text.charAt(0);
    if ("0123456789-+.".indexOf(first) >= 0) {
      return number(text);
    }
    if (text.length() > 5) {
      return ScalarType.STRING;
    }
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return ScalarType.BOOL;
    }
    return NULL.contains(text) ? ScalarType.NULL : ScalarType.STRING;
  }

  private static ScalarType number(String text) {
    if (Numbers.isPlain(text)) {
      return ScalarType.INT;
    }
    if (FLOAT.matcher(text).matches()) {
      return ScalarType.FLOAT;
    }
    if (INT.matcher(text).matches()) {
      return ScalarType.INT;
    }
    char first = text.charAt(0);
    boolean digit = first >= '0' && first <= '9';
    if (digit && text.indexOf('-') == 4) {
      boolean date = DATE.matcher(text).matches() || DATE_TIME.matcher(text).matches();
      return date ? ScalarType.TIMESTAMP : ScalarType.STRING;
    }
    if (text.indexOf(':') > 0 && text.length() <= LONGEST_SEXAGESIMAL) {
      if (SEXAGESIMAL_INT.matcher(text).matches()) {
        return ScalarType.INT;
      }
      if (SEXAGESIMAL_FLOAT.matcher(text).matches()) {
        return ScalarType.FLOAT;
      }
    }
    return ScalarType.STRING;
  }

  /** Whether a text under the tag {@code !!bool}, where any case goes, is a boolean. */
  static boolean isBoolWord(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return TRUE.contains(word) || FALSE.contains(word);
  }

  static boolean isTrueWord(String text) {
    return TRUE.contains(text.toLowerCase(Locale.ROOT));
  }
}
