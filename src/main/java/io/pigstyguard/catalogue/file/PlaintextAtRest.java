package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An inventory with readable credentials in a Secret. */
final class PlaintextAtRest {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-010", "plaintext-at-rest")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("A Secret keeps credentials unencrypted at rest")
          .requires("credentials in a Secret must be encrypted")
          .why(
              "A Secret is base64, not ciphertext: whoever reads it, or a backup of etcd, "
                  + "has every credential.")
          .remedy(
              byHand(
                  "Encrypt every credential with `ansible-vault encrypt_string`, or encrypt Secrets at rest and turn the rule off",
                  "only a person has the vault password"))
          .page(24, 25)
          .references("CWE-312", "NIST SP 800-53 SC-28")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, PlaintextAtRest::check);

  private static void check(Subject subject, Violations violations) {
    if (subject.object().kind() == StoredObject.Kind.SECRET) {
      PlaintextCredential.of(subject).report(SPEC.requirement(), violations);
    }
  }

  private PlaintextAtRest() {}
}
