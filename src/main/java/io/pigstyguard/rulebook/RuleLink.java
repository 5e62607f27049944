package io.pigstyguard.rulebook;

import java.util.Locale;

/** Where a rule is documented: a page of the source tree, which {@code explain} prints, too. */
public final class RuleLink {
  static final String PAGE = "src/docs/rules.md";

  private RuleLink() {}

  /** The section of a rule, from the root of the source tree. */
  public static String to(String ruleId) {
    return PAGE + "#" + anchor(ruleId);
  }

  static String anchor(String ruleId) {
    return ruleId.toLowerCase(Locale.ROOT);
  }
}
