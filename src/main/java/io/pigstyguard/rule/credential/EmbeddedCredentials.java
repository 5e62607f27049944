package io.pigstyguard.rule.credential;

import io.pigstyguard.address.ConnectionUrl;
import java.util.ArrayList;
import java.util.List;

/**
 * Credentials inside of longer texts: passwords of URLs and arguments of command-line options. What
 * a placeholder or an expression stands for is not among them. One pass over the text.
 */
public final class EmbeddedCredentials {
  private static final String[] OPTIONS = {
    "--secret-key", "--password", "--access-secret", "--token", "-httpAuth.password"
  };
  private static final String QUOTES = "\"'`";

  private EmbeddedCredentials() {}

  /** Every credential of a text, URL escapes undone. */
  public static List<String> in(String text) {
    List<String> credentials = new ArrayList<>();
    if (text.contains("://")) {
      for (ConnectionUrl url : ConnectionUrl.in(text)) {
        add(url.decodedPassword() == null ? "" : url.decodedPassword(), credentials);
        add(url.query().getOrDefault("password", ""), credentials);
      }
    }
    int dash = text.indexOf('-');
    while (dash >= 0) {
      addOption(text, dash, credentials);
      dash = text.indexOf('-', dash + 1);
    }
    return credentials;
  }

  private static void addOption(String text, int dash, List<String> credentials) {
    if (dash > 0 && !isBoundary(text.charAt(dash - 1))) {
      return;
    }
    for (String option : OPTIONS) {
      int end = dash + option.length();
      if (text.startsWith(option, dash) && end < text.length()) {
        boolean spaced = Character.isWhitespace(text.charAt(end)) && option.startsWith("--");
        if (spaced || text.charAt(end) == '=') {
          add(argument(text, end), credentials);
        }
      }
    }
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0;
  }

  /** The word after an option's name, after an equals sign or blanks, its quotes undone. */
  private static String argument(String text, int separator) {
    int start = separator;
    while (start < text.length() && (start == separator || isBlank(text.charAt(start)))) {
      start++;
    }
    if (start < text.length() && QUOTES.indexOf(text.charAt(start)) >= 0) {
      int close = text.indexOf(text.charAt(start), start + 1);
      return text.substring(start + 1, close < 0 ? text.length() : close);
    }
    int end = start;
    while (end < text.length() && !isBoundary(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }

  private static void add(String credential, List<String> credentials) {
    boolean standsForAnother =
        credential.contains("${")
            || credential.contains("{{")
            || (credential.startsWith("<") && credential.endsWith(">"));
    if (!credential.isBlank() && !standsForAnother) {
      credentials.add(credential);
    }
  }
}
