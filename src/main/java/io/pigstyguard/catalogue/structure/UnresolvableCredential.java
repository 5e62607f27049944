package io.pigstyguard.catalogue.structure;

import static io.pigstyguard.remedy.Remedy.byHand;

import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.EffectiveTexts;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A credential computed by an expression, of which only Ansible knows the value. */
final class UnresolvableCredential {
  private static final Pattern NAME =
      Pattern.compile("(?i)(?s)(?:.+_)?(?:password|secret_key|pass)|.+_key_secret");
  private static final String DEMAND = "must not be an expression that only Ansible can resolve";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-CFG-004", "unresolvable-credential")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("A credential cannot be checked")
          .requires("a credential " + DEMAND)
          .why("A published, empty or weak value would pass unnoticed.")
          .remedy(
              byHand(
                  "Write the value into the inventory, kept in a Secret or encrypted "
                      + "with '!vault'",
                  "the value is not written in the inventory"))
          .docs("/docs/setup/security")
          .reads();

  static final Rule RULE = Rule.of(SPEC, UnresolvableCredential::check);

  private static void check(Subject subject, Violations violations) {
    EffectiveTexts.of(subject).list().stream()
        .map(EffectiveTexts.Text::param)
        .filter(text -> text.isExpression() && isCredential(text, subject))
        .forEach(text -> violations.add(text.definedBy(), text, message(text)));
  }

  private static boolean isCredential(Param text, Subject subject) {
    return subject.knowledge().credentials().names().isOwn(text.name())
        || NAME.matcher(text.name()).matches();
  }

  private static String message(Param text) {
    return "`" + text.name() + "` " + DEMAND;
  }

  private UnresolvableCredential() {}
}
