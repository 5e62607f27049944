package io.pigstyguard.policy;

/**
 * A name pattern in which {@code *} stands for any text and {@code ?} for one character.
 *
 * <p>Matched without backtracking into earlier stars, since patterns may come from annotations.
 */
public record Glob(String text) {

  public boolean matches(String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (in < name.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        retry = in;
      } else if (at < text.length() && fits(text.charAt(at), name.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    return text.substring(at).chars().allMatch(c -> c == '*');
  }

  private static boolean fits(char pattern, char c) {
    return pattern == '?' || pattern == c;
  }
}
