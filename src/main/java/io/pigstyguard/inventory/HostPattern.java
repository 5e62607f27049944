package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A key below {@code hosts}: one name or ranges such as {@code 10.1.1.[11:13]}, with an optional
 * port, as {@code expand_hostname_range} of ansible-core reads it.
 */
final class HostPattern {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LONGEST_NAME = 1024;
  private static final int LONGEST_PORT = 5;

  private final Scalar key;
  private final int most;
  private final Effort effort;
  private final List<String> names = new ArrayList<>();

  private HostPattern(Scalar key, int most, Effort effort) {
    this.key = key;
    this.most = most;
    this.effort = effort;
  }

  /**
   * What a pattern expands to.
   *
   * @param port the value of {@code ansible_port}, or null
   */
  record Hosts(List<String> names, @Nullable Integer port) {}

  static Hosts expand(Scalar key, int most, Effort effort) {
    return new HostPattern(key, most, effort).hosts();
  }

  private Hosts hosts() {
    if (key.text().isEmpty() || key.text().chars().anyMatch(Character::isISOControl)) {
      throw bad("must have a host name of printable characters");
    }
    if (key.text().length() > LONGEST_NAME) {
      throw limit("must not have a host name longer than " + LONGEST_NAME);
    }
    HostAddress address = HostAddress.parse(key.text());
    String port = address.port();
    if (port != null && port.length() > LONGEST_PORT) {
      throw bad("must have a port number after ':'");
    }
    expand(address.pattern());
    return new Hosts(names, port == null ? null : Integer.valueOf(port));
  }

  private void expand(String pattern) {
    effort.spend(1 + pattern.length() / 32);
    int open = pattern.indexOf('[');
    if (open < 0) {
      if (names.size() >= most) {
        throw limit("must not expand to more than " + most + " hosts");
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
    long step = bounds.length == 2 ? 1 : number(bounds[2]);
    if (step < 1) {
      throw bad("must have a host range with a step of at least 1");
    }
    if (LETTERS.contains(begin) && LETTERS.contains(bounds[1])) {
      letters(head, LETTERS.indexOf(begin), LETTERS.indexOf(bounds[1]), step, tail);
    } else {
      numbers(head, begin, bounds[1], step, tail);
    }
  }

  private void letters(String head, int first, int last, long step, String tail) {
    if (first > last) {
      throw bad("must have a host range whose begin is not after its end");
    }
    series(head, first, last, step, tail, i -> LETTERS.substring((int) i, (int) i + 1));
  }

  private void numbers(String head, String begin, String end, long step, String tail) {
    boolean padded = begin.length() > 1 && begin.charAt(0) == '0';
    if (padded && begin.length() != end.length()) {
      throw bad("must have a host range with begin and end of equal length");
    }
    int width = padded ? begin.length() : 1;
    series(head, number(begin), number(end), step, tail, i -> digits(i, width));
  }

  private static String digits(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private void series(
      String head, long first, long last, long step, String tail, LongFunction<String> print) {
    for (long i = first; i <= last; i += step) {
      expand(head + print.apply(i) + tail);
    }
  }

  private long number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw bad("must have a host range of letters or of numbers");
    }
  }

  private UnresolvableException bad(String message) {
    return new UnresolvableException(message, key);
  }

  private UnresolvableException limit(String message) {
    return new UnresolvableException(Problem.limit(message, key.line(), key.column()));
  }
}
