package io.pigstyguard.listing;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;

/** YAML timestamps as Python's {@code isoformat} prints the dates that PyYAML makes of them. */
final class PythonTime {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)"
              + "(?:\\.(\\d*))?[ \\t]*(?:(Z)|([-+])(\\d\\d?)(?::?(\\d\\d))?)?)?");

  private PythonTime() {}

  static String print(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    String date = parts.group(1) + "-" + two(parts.group(2)) + "-" + two(parts.group(3));
    if (parts.group(4) == null) {
      return date;
    }
    return date
        + ("T" + two(parts.group(4)) + ":" + parts.group(5) + ":" + parts.group(6))
        + fraction(parts.group(7))
        + zone(parts);
  }

  private static String fraction(String digits) {
    if (digits == null || digits.isEmpty()) {
      return "";
    }
    int micros = Integer.parseInt((digits + "000000").substring(0, 6));
    return micros == 0 ? "" : String.format(Locale.ROOT, ".%06d", micros);
  }

  private static String zone(Matcher parts) {
    if (parts.group(8) != null) {
      return "+00:00";
    }
    if (parts.group(9) == null) {
      return "";
    }
    int minutes =
        Integer.parseInt(parts.group(10)) * 60
            + (parts.group(11) == null ? 0 : Integer.parseInt(parts.group(11)));
    String sign = minutes == 0 ? "+" : parts.group(9);
    return sign + String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
