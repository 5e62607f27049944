package io.pigstyguard.listing;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Floats as Python's {@code repr} prints them: the shortest digits that read back the same, with an
 * exponent from 1e16 on and below 1e-4.
 */
final class PythonFloat {
  private static final int MOST_DIGITS = 17;
  private static final int LARGEST_PLAIN = 16;
  private static final int SMALLEST_PLAIN = -4;

  private PythonFloat() {}

  static String print(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    String sign = number < 0 ? "-" : "";
    return sign + positive(shortest(Math.abs(number)));
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
  }

  private static String positive(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN) {
      String plain = number.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String digits = number.unscaledValue().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
    return digits.charAt(0) + fraction + "e" + power + Math.abs(exponent);
  }
}
