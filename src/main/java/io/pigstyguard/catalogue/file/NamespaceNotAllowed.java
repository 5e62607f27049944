package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** An inventory outside of the namespaces that the policy sets aside for it. */
final class NamespaceNotAllowed {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-006", "namespace-not-allowed")
          .severity(Severity.MEDIUM)
          .actions("-/D/D")
          .title("An inventory is kept outside the restricted namespaces")
          .requires("the namespace must be one of those that the policy allows")
          .why(
              "Elsewhere other people than DBAs and infrastructure administrators may "
                  + "read and edit the inventory.")
          .remedy(
              byHand(
                  "Create the object in an allowed namespace",
                  "an object cannot be moved to another namespace"))
          .page(26)
          .references("NIST SP 800-53 AC-3", "NIST SP 800-53 CM-5")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, NamespaceNotAllowed::check);

  private static void check(Subject subject, Violations violations) {
    Set<String> allowed = subject.thresholds().namespaces();
    StoredObject object = subject.object();
    if (!allowed.isEmpty()
        && object.kind() != StoredObject.Kind.FILE
        && !object.namespace().isEmpty()
        && !allowed.contains(object.namespace())) {
      violations.add(Scope.OBJECT, SPEC.requirement());
    }
  }

  private NamespaceNotAllowed() {}
}
