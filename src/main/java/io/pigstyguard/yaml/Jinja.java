package io.pigstyguard.yaml;

import org.jspecify.annotations.Nullable;

/** Marks of Jinja in a text, each found in one pass. */
final class Jinja {
  private Jinja() {}

  /** Whether an expression, a statement or a comment of Jinja begins in a text. */
  static boolean opens(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (next == '{' || next == '%' || next == '#') {
        return true;
      }
    }
    return false;
  }

  /** The name in a text that is nothing but <code>{{ name }}</code>, or null. */
  static @Nullable String name(String text) {
    int begin = afterBlanks(text, 0);
    if (!text.startsWith("{{", begin)) {
      return null;
    }
    int start = afterBlanks(text, begin + 2);
    int end = start;
    while (end < text.length() && isOfName(text.charAt(end), end == start)) {
      end++;
    }
    int close = afterBlanks(text, end);
    boolean sole =
        end > start
            && text.startsWith("}}", close)
            && afterBlanks(text, close + 2) == text.length();
    return sole ? text.substring(start, end) : null;
  }

  private static boolean isOfName(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (!first && c >= '0' && c <= '9');
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
