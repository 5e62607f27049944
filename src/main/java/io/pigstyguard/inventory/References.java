package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jinja in values: a text that is only {@code {{ other_var }}} has the value of that variable on
 * the same host; any other expression stays unknown.
 */
final class References {
  private static final Pattern SOLE =
      Pattern.compile("\\s*\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\}\\}\\s*");
  private static final int LONGEST_CHAIN = 10;

  private References() {}

  static boolean isExpression(Value value) {
    return value instanceof Scalar scalar
        && scalar.type() == ScalarType.STRING
        && opens(scalar.text());
  }

  /** Asked of every value on every host, so that most are done with after one search. */
  private static boolean opens(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (next == '{' || next == '%' || next == '#') {
        return true;
      }
    }
    return false;
  }

  /** The referenced value, or the value itself when it is no resolvable reference. */
  static Value resolve(Value value, Host host) {
    Value current = value;
    for (int hop = 0; hop < LONGEST_CHAIN && isExpression(current); hop++) {
      Matcher matcher = SOLE.matcher(((Scalar) current).text());
      if (!matcher.matches()) {
        return current;
      }
      Definition definition = host.definition(matcher.group(1));
      Value next =
          definition == null ? host.defaults().value(matcher.group(1)) : definition.value();
      if (next == null) {
        return current;
      }
      current = next;
    }
    return current;
  }
}
