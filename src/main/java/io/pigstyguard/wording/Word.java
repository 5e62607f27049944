package io.pigstyguard.wording;

import java.util.Locale;

/** The word for a severity, an action, a profile or another constant, as people read it. */
public final class Word {
  private Word() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
