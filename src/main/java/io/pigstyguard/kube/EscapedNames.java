package io.pigstyguard.kube;

/**
 * Escapes of double-quoted YAML and JSON behind which the name of a parameter can hide: those that
 * stand for a letter, digit or underscore, and those that join two lines within a word.
 */
final class EscapedNames {
  private static final int HEXADECIMAL = 16;

  private EscapedNames() {}

  /** Whether a text has such an escape. Linear in the length of the text. */
  static boolean areIn(String text) {
    int escape = text.indexOf('\\');
    while (escape >= 0 && escape + 1 < text.length()) {
      if (hides(text, escape)) {
        return true;
      }
      escape = text.indexOf('\\', escape + 2);
    }
    return false;
  }

  private static boolean hides(String text, int escape) {
    return switch (text.charAt(escape + 1)) {
      case 'x' -> isWordCode(text, escape + 2, 2);
      case 'u' -> isWordCode(text, escape + 2, 4);
      case 'U' -> isWordCode(text, escape + 2, 8);
      case '\n', '\r' -> escape > 0 && isWord(text.charAt(escape - 1));
      default -> false;
    };
  }

  private static boolean isWordCode(String text, int begin, int digits) {
    if (begin + digits > text.length()) {
      return false;
    }
    int code = 0;
    for (int i = begin; i < begin + digits; i++) {
      int digit = Character.digit(text.charAt(i), HEXADECIMAL);
      if (digit < 0 || code > Character.MAX_VALUE) {
        return false;
      }
      code = code * HEXADECIMAL + digit;
    }
    return isWord(code);
  }

  private static boolean isWord(int c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
