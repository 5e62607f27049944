package io.pigstyguard.report;

import java.util.Locale;

/** Where the documentation of rules is published. */
final class RuleLink {
  static final String PAGE =
      "https://github.com/pigsty-guard/pigsty-guard/blob/main/src/docs/rules.md";

  private RuleLink() {}

  static String to(String ruleId) {
    return PAGE + "#" + anchor(ruleId);
  }

  static String anchor(String ruleId) {
    return ruleId.toLowerCase(Locale.ROOT);
  }
}
