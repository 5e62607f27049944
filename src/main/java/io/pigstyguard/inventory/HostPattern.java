package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key below {@code hosts}: one name or ranges such as {@code 10.1.1.[11:13]}, with an optional
 * port, as {@code expand_hostname_range} and {@code parse_address} of ansible-core read it.
 */
final class HostPattern {
  private static final Pattern BRACKETED_PORT = Pattern.compile("\\[(.+)\\]:([0-9]{1,9})");
  private static final Pattern PORT =
      Pattern.compile("((?:[^:\\[\\]]|\\[[^\\]]*\\])*+):([0-9]{1,9})");
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "(?:[\\w](?:[\\w.-]|\\[[^\\]]*\\])*+|\\[[^\\]]*\\](?:[\\w.-]|\\[[^\\]]*\\])*+|[0-9A-Fa-f:.]+)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LONGEST_NAME = 1024;

  private final Scalar key;
  private final int most;
  private final List<String> names = new ArrayList<>();

  private HostPattern(Scalar key, int most) {
    this.key = key;
    this.most = most;
  }

  /**
   * What a pattern expands to.
   *
   * @param port the value of {@code ansible_port}, or null
   */
  record Hosts(List<String> names, @Nullable Integer port) {}

  static Hosts expand(Scalar key, int most) {
    String pattern = key.text();
    if (pattern.length() > LONGEST_NAME) {
      throw new UnresolvableException(
          Problem.limit(
              "must not have a host name longer than " + LONGEST_NAME, key.line(), key.column()));
    }
    Integer port = null;
    Matcher matcher = BRACKETED_PORT.matcher(pattern);
    if (!matcher.matches()) {
      matcher = PORT.matcher(pattern);
    }
    if (matcher.matches() && HOST_NAME.matcher(matcher.group(1)).matches()) {
      pattern = matcher.group(1);
      port = Integer.valueOf(matcher.group(2));
    }
    HostPattern expansion = new HostPattern(key, most);
    expansion.expand(pattern);
    return new Hosts(expansion.names, port);
  }

  private void expand(String pattern) {
    int open = pattern.indexOf('[');
    if (open < 0) {
      if (names.size() >= most) {
        throw new UnresolvableException(
            Problem.limit(
                "must not expand to more than " + most + " hosts", key.line(), key.column()));
      }
      names.add(pattern);
      return;
    }
    int close = pattern.indexOf(']');
    if (close < open || pattern.indexOf('|') >= 0) {
      throw bad("must close the host range with ']'");
    }
    String head = pattern.substring(0, open);
    String tail = pattern.substring(close + 1);
    String[] bounds = pattern.substring(open + 1, close).split(":", -1);
    if (bounds.length < 2 || bounds.length > 3 || bounds[1].isEmpty()) {
      throw bad("must have a host range of the form [begin:end] or [begin:end:step]");
    }
    String begin = bounds[0].isEmpty() ? "0" : bounds[0];
    int step = bounds.length == 2 ? 1 : number(bounds[2]);
    if (step < 1) {
      throw bad("must have a host range with a step of at least 1");
    }
    if (!letters(begin) || !letters(bounds[1])) {
      numeric(head, begin, bounds[1], step, tail);
      return;
    }
    int last = LETTERS.indexOf(bounds[1]);
    if (LETTERS.indexOf(begin) > last) {
      throw bad("must have a host range whose begin is not after its end");
    }
    series(head, LETTERS.indexOf(begin), last, step, tail, i -> LETTERS.substring(i, i + 1));
  }

  private void numeric(String head, String begin, String end, int step, String tail) {
    boolean padded = begin.length() > 1 && begin.charAt(0) == '0';
    if (padded && begin.length() != end.length()) {
      throw bad("must have a host range with begin and end of equal length");
    }
    String format = padded ? "%0" + begin.length() + "d" : "%d";
    series(head, number(begin), number(end), step, tail, i -> String.format(format, i));
  }

  private void series(
      String head, int first, int last, int step, String tail, IntFunction<String> print) {
    for (long i = first; i <= last; i += step) {
      expand(head + print.apply((int) i) + tail);
    }
  }

  private static boolean letters(String bound) {
    return LETTERS.contains(bound);
  }

  private int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw bad("must have a host range of letters or of numbers");
    }
  }

  private UnresolvableException bad(String message) {
    return new UnresolvableException(message, key);
  }
}
