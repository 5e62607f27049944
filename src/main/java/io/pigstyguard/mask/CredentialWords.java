package io.pigstyguard.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words by which people tell that a credential is near, in names and in prose. Rules do not go by
 * them, since they would accuse the innocent; what is shown does, since hiding too much does no
 * harm.
 */
final class CredentialWords {
  private static final Set<String> WORDS =
      Set.of(
          "pw",
          "pwd",
          "pass",
          "passwd",
          "password",
          "passwords",
          "passwort",
          "passphrase",
          "passcode",
          "secret",
          "secrets",
          "token",
          "tokens",
          "key",
          "keys",
          "apikey",
          "cred",
          "creds",
          "credential",
          "credentials",
          "login",
          "salt",
          "pin",
          "otp",
          "jwt",
          "dsn");

  private static final List<String> CHINESE = List.of("密码", "口令", "密钥", "令牌");

  /** Last words of names that speak about a credential and do not hold it. */
  private static final Set<String> ABOUT =
      Set.of(
          "file",
          "path",
          "dir",
          "name",
          "names",
          "length",
          "len",
          "expire",
          "expiry",
          "days",
          "ttl",
          "enabled",
          "size",
          "type",
          "algorithm",
          "algo",
          "users",
          "encryption",
          "enc",
          "query",
          "exchange",
          "level",
          "count",
          "url",
          "host",
          "port");

  private static final String METHOD = " password";

  private CredentialWords() {}

  /** Whether what stands below a name may be a credential. */
  static boolean inName(String name) {
    List<String> words = words(name);
    return anyIn(name, words) && !ABOUT.contains(words.get(words.size() - 1));
  }

  /**
   * Whether a text of several words speaks of a credential. A method at the end of a line for
   * {@code pg_hba.conf} does not.
   */
  static boolean inText(String text) {
    String line = text.strip();
    if (line.chars().noneMatch(Character::isWhitespace)) {
      return false;
    }
    boolean hba = line.startsWith("host") || line.startsWith("local");
    String prose =
        hba && line.endsWith(METHOD) ? line.substring(0, line.length() - METHOD.length()) : line;
    return anyIn(prose, words(prose));
  }

  private static boolean anyIn(String text, List<String> words) {
    return words.stream().anyMatch(WORDS::contains) || CHINESE.stream().anyMatch(text::contains);
  }

  /** Runs of letters in small letters; a capital after a small letter begins another. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(text.charAt(i))
              && Character.isLowerCase(text.charAt(i - 1));
      if ((!letter || hump) && i > start) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
      }
      if (!letter) {
        start = i + 1;
      } else if (hump) {
        start = i;
      }
    }
    return words;
  }
}
