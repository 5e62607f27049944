package io.pigstyguard.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of YAML 1.1 as Python's {@code datetime} takes them. */
final class Timestamps {
  /** Linear: matched as a whole, and what ends a repetition is none of its class. */
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9][0-9]?)-([0-9][0-9]?)"
              + "(?:(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9]{2}):([0-9]{2})(?:\\.[0-9]*)?"
              + "(?:[ \\t]*(?:Z|[-+]([0-9][0-9]?)(?::([0-9]{2}))?))?)?");

  private Timestamps() {}

  static boolean exists(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        && isDate(number(form, 1), number(form, 2), number(form, 3))
        && number(form, 4) < 24
        && number(form, 5) < 60
        && number(form, 6) < 60
        && number(form, 7) * 60 + number(form, 8) < 24 * 60;
  }

  private static boolean isDate(int year, int month, int day) {
    try {
      var unused = LocalDate.of(year, month, day);
      return year > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(Matcher form, int group) {
    return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
  }
}
