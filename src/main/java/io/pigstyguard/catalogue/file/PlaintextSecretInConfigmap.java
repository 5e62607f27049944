package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An inventory with readable credentials in a ConfigMap. */
final class PlaintextSecretInConfigmap {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-001", "plaintext-secret-in-configmap")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("A ConfigMap stores readable credentials")
          .requires("an inventory with readable credentials must not be in a ConfigMap")
          .why(
              "Many roles may read ConfigMaps, and neither encryption at rest nor the "
                  + "audit log treats them as secrets.")
          .remedy(
              byHand(
                  "Store the inventory in a Secret, or encrypt every credential with "
                      + "`ansible-vault encrypt_string`",
                  "what kind of object holds the inventory is not written in it"))
          .page(24, 25)
          .references("CWE-312", "CWE-522", "NIST SP 800-53 SC-28")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, PlaintextSecretInConfigmap::check);

  private static void check(Subject subject, Violations violations) {
    if (subject.object().kind() == StoredObject.Kind.CONFIG_MAP) {
      PlaintextCredential.of(subject).report(SPEC.requirement(), violations);
    }
  }

  private PlaintextSecretInConfigmap() {}
}
