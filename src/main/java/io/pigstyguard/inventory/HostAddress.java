package io.pigstyguard.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key below {@code hosts} with its port split off, as {@code parse_address} of ansible-core does
 * it: only when what is left is an address or a host name, of which ranges may be a part.
 *
 * @param pattern the name, ranges not expanded
 * @param port the digits of the port, or null
 */
record HostAddress(String pattern, @Nullable String port) {
  /** As all patterns here, for names of at most 1,024 characters, see {@link HostPattern}. */
  private static final Pattern BRACKETED_PORT = Pattern.compile("\\[(.+)\\]:([0-9]+)");

  private static final Pattern PORT = Pattern.compile("((?:[^:\\[\\]]|\\[[^\\]]*\\])*+):([0-9]+)");

  private static final String RANGE_END = "(?::[0-9]+)?\\]";
  private static final String BYTE =
      "(?:[01]?[0-9]{1,2}|2[0-4][0-9]|25[0-5]|\\[[0-9]+:[0-9]+" + RANGE_END + ")";
  private static final Pattern IPV4 = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);

  private static final String WORD = "(?:[0-9a-f]{1,4}|\\[[0-9a-f]+:[0-9a-f]+" + RANGE_END + ")";

  /** Not anchored at the end but for the last form, just as in Ansible. */
  private static final Pattern IPV6 =
      Pattern.compile(
          ("(?:W:){7}W|(?:W:){1,6}:|(?:W:)(?::W){1,6}|(?:W:){2}(?::W){1,5}|(?:W:){3}(?::W){1,4}"
                  + "|(?:W:){4}(?::W){1,3}|(?:W:){5}(?::W){1,2}|(?:W:){6}(?::W)|:(?::W){1,6}|W?::"
                  + "|(?:0:){6}(?:W\\.){3}W|::(?:ffff:)?(?:W\\.){3}W|(?:0:){5}ffff:(?:W\\.){3}W$")
              .replace("W", WORD),
          Pattern.CASE_INSENSITIVE);

  private static final String LABEL_RANGE = "\\[(?:[a-z]:[a-z]|[0-9]+:[0-9]+)" + RANGE_END;
  private static final String LABEL = "(?:\\w|R)(?:[\\w-]|R)*+(?<![_-])".replace("R", LABEL_RANGE);
  private static final Pattern NAME =
      Pattern.compile(
          LABEL + "(?:\\." + LABEL + ")*+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  static HostAddress parse(String key) {
    String address = key;
    String port = null;
    for (Pattern form : new Pattern[] {BRACKETED_PORT, PORT}) {
      Matcher matcher = form.matcher(address);
      if (matcher.matches()) {
        address = matcher.group(1);
        port = matcher.group(2);
      }
    }
    return port != null && isHost(address)
        ? new HostAddress(address, port)
        : new HostAddress(key, null);
  }

  private static boolean isHost(String address) {
    return IPV4.matcher(address).matches()
        || IPV6.matcher(address).lookingAt()
        || NAME.matcher(address).matches();
  }
}
