package io.pigstyguard.app;

import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which every credential has been replaced by one that can be recognised anywhere. */
record PlantedSecrets(String text, List<String> secrets) {
  private static final CredentialNames NAMES = Knowledge.load().credentials().names();
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<key>[A-Za-z0-9_.-]+)(?<colon>[\"']?[ \\t]*:[ \\t]+)"
              + "(?<value>\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s,{}\\[\\]#&*!|>\"'][^,}\\n#]*)");
  private static final Pattern URL_PASSWORD = Pattern.compile("(://[^/:@\\s]+:)[^@/\\s]+(@)");
  private static final Pattern KEY_BODY =
      Pattern.compile("(BEGIN [A-Z ]*PRIVATE KEY-----\\\\?n?\\s*)[A-Za-z0-9+/=]+");

  PlantedSecrets {
    secrets = List.copyOf(secrets);
  }

  /**
   * Plants secrets.
   *
   * @param seed makes them differ from those of other texts
   */
  static PlantedSecrets in(String text, int seed) {
    List<String> secrets = new ArrayList<>();
    String entries =
        ENTRY
            .matcher(text)
            .replaceAll(
                entry ->
                    NAMES.matches(entry.group(1))
                        ? entry.group(1)
                            + entry.group(2)
                            + quoted(entry.group(3), next(secrets, seed))
                        : Matcher.quoteReplacement(entry.group()));
    String urls =
        URL_PASSWORD
            .matcher(entries)
            .replaceAll(url -> url.group(1) + next(secrets, seed) + url.group(2));
    String keys =
        KEY_BODY
            .matcher(urls)
            .replaceAll(key -> Matcher.quoteReplacement(key.group(1)) + next(secrets, seed));
    return new PlantedSecrets(keys, secrets);
  }

  /** In the quotes of the value that it replaces. */
  private static String quoted(String value, String secret) {
    char first = value.charAt(0);
    return first == '"' || first == '\'' ? first + secret + first : secret;
  }

  private static String next(List<String> secrets, int seed) {
    String secret = "Pl4nted" + seed + "x" + secrets.size() + "Secret";
    secrets.add(secret);
    return secret;
  }

  /** The text broken off behind its last secret, so that a parser stumbles there. */
  String brokenOff() {
    String last = secrets.get(secrets.size() - 1);
    return text.substring(0, text.lastIndexOf(last) + last.length()) + "\" {[: ";
  }
}
