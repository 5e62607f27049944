package io.pigstyguard.yaml;

import java.math.BigInteger;

/** Numbers of YAML 1.1 as PyYAML's SafeConstructor converts them. */
final class Numbers {
  /** Python refuses longer decimal texts (sys.int_info.default_max_str_digits). */
  static final int LONGEST = 4300;

  private static final BigInteger SIXTY = BigInteger.valueOf(60);

  private Numbers() {}

  /** Whether Python converts a text that looks like an integer; 0x_ is one that it does not. */
  static boolean isInteger(String text) {
    String digits = text.replace("_", "");
    return !digits.endsWith("0x") && !digits.endsWith("0b");
  }

  /** Whether Python's {@code float} takes an integer of YAML 1.1. */
  static boolean isDecimal(String text) {
    return text.indexOf('x') < 0 && text.indexOf('b') < 0;
  }

  /** An integer as Python prints it. */
  static String printed(String text) {
    return isPlain(text) ? text : integer(text).toString();
  }

  /** Whether an integer is written as it would be printed: almost all are. */
  static boolean isPlain(String text) {
    if (text.isEmpty() || text.startsWith("0")) {
      return text.length() == 1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static BigInteger integer(String text) {
    String digits = text.replace("_", "");
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    BigInteger magnitude = magnitude(digits);
    return negative ? magnitude.negate() : magnitude;
  }

  private static BigInteger magnitude(String digits) {
    if (digits.equals("0")) {
      return BigInteger.ZERO;
    }
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    }
    if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    }
    if (digits.startsWith("0")) {
      return new BigInteger(digits, 8);
    }
    if (digits.indexOf(':') < 0) {
      return new BigInteger(digits);
    }
    BigInteger total = BigInteger.ZERO;
    for (String part : digits.split(":", -1)) {
      total = total.multiply(SIXTY).add(new BigInteger(part));
    }
    return total;
  }

  static double decimal(String text) {
    String digits = text.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    double magnitude = unsigned(digits);
    return negative ? -magnitude : magnitude;
  }

  private static double unsigned(String digits) {
    if (digits.equals(".inf")) {
      return Double.POSITIVE_INFINITY;
    }
    if (digits.equals(".nan")) {
      return Double.NaN;
    }
    if (digits.indexOf(':') < 0) {
      return Double.parseDouble(digits);
    }
    double total = 0;
    for (String part : digits.split(":", -1)) {
      total = total * 60 + Double.parseDouble(part);
    }
    return total;
  }
}
