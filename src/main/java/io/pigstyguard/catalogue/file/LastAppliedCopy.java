package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A copy of the credentials in an annotation. */
final class LastAppliedCopy {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-009", "last-applied-copy")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("Credentials are duplicated into an annotation")
          .requires("`" + LastApplied.ANNOTATION + "` must not hold credentials")
          .why(
              "Annotations are shown by tools and logged where data is not, and the copy "
                  + "of a Secret written as `stringData` is not even encoded.")
          .remedy(
              byHand(
                  "Use `kubectl apply --server-side`, `kubectl create` or `kubectl "
                      + "replace`, and remove the annotation",
                  "the next `kubectl apply` would write it again"))
          .page(25)
          .references("CWE-312", "CWE-532")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, LastAppliedCopy::check);

  private static void check(Subject subject, Violations violations) {
    if (LastApplied.of(subject).showsCredentials()) {
      violations.add(Scope.OBJECT, SPEC.requirement());
    }
  }

  private LastAppliedCopy() {}
}
