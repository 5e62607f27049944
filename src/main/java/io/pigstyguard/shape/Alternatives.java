package io.pigstyguard.shape;

import java.util.List;

/** Words of which a requirement leaves a choice, as its text lists them. */
public final class Alternatives {
  private Alternatives() {}

  /** Values, such as {@code 'all' or 'limit'}. */
  public static String quoted(List<String> values) {
    return listed("'", values);
  }

  /** Names, such as {@code `fsync` or `ssl`}, in the marks of code. */
  public static String named(List<String> names) {
    return listed("`", names);
  }

  private static String listed(String mark, List<String> words) {
    int last = words.size() - 1;
    String others = String.join(mark + ", " + mark, words.subList(0, last));
    return mark + others + mark + " or " + mark + words.get(last) + mark;
  }
}
