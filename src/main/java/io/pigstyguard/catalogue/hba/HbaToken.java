package io.pigstyguard.catalogue.hba;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of an access line.
 *
 * @param quoted whether it starts with a quote, which takes any special meaning from it
 */
record HbaToken(String text, boolean quoted) {
  boolean isKeyword(String keyword) {
    return !quoted && text.equals(keyword);
  }

  /**
   * Splits a line into fields, each a list of words separated by commas, as {@code next_token} of
   * PostgreSQL's hba.c does: quotes may hold blanks, and a hash sign outside of them starts a
   * comment even within a word.
   */
  static List<List<HbaToken>> fields(String line) {
    Cursor cursor = new Cursor(line);
    List<List<HbaToken>> fields = new ArrayList<>();
    List<HbaToken> field = new ArrayList<>();
    while (cursor.next()) {
      field.add(new HbaToken(cursor.word.toString(), cursor.quoted));
      if (!cursor.comma) {
        fields.add(List.copyOf(field));
        field.clear();
      }
    }
    if (!field.isEmpty()) {
      fields.add(List.copyOf(field));
    }
    return fields;
  }

  /** The position in a line, with the word before it. */
  private static final class Cursor {
    private final String line;
    private int at;
    private StringBuilder word = new StringBuilder();
    private boolean quoted;
    private boolean comma;

    Cursor(String line) {
      this.line = line;
    }

    boolean next() {
      word = new StringBuilder();
      quoted = false;
      comma = false;
      while (at < line.length() && (isBlank(line.charAt(at)) || line.charAt(at) == ',')) {
        at++;
      }
      int start = at;
      boolean inQuotes = false;
      boolean afterQuote = false;
      while (at < line.length() && (inQuotes || !isBlank(line.charAt(at)))) {
        char c = line.charAt(at);
        if (c == '#' && !inQuotes) {
          boolean found = at > start;
          at = line.length();
          return found;
        }
        at++;
        if (c == ',' && !inQuotes) {
          comma = true;
          return true;
        }
        if (c == '"') {
          quoted |= at == start + 1;
          if (afterQuote) {
            word.append(c);
          }
          afterQuote = inQuotes && !afterQuote;
          inQuotes = !inQuotes;
        } else {
          word.append(c);
          afterQuote = false;
        }
      }
      return at > start;
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t' || c == '\r';
    }
  }
}
