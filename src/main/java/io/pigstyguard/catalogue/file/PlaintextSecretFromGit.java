package io.pigstyguard.catalogue.file;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Locale;
import java.util.Set;

/** An inventory with readable credentials that comes from a git repository. */
final class PlaintextSecretFromGit {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-FILE-007", "plaintext-secret-from-git")
          .severity(Severity.HIGH)
          .actions("W/W/D")
          .title("Credentials are committed to a git repository in clear text")
          .requires("an inventory from a git repository must not hold readable credentials")
          .why(
              "A repository is cloned to many machines, and its history keeps every "
                  + "credential for good.")
          .remedy(
              byHand(
                  "Encrypt every credential with `ansible-vault encrypt_string`, or "
                      + "commit a sealed or external secret in place of the object",
                  "only a person has the vault password"))
          .page(27)
          .references("CWE-312", "CWE-540", "NIST SP 800-53 IA-5(7)")
          .docs("/docs/setup/security/")
          .oncePerObject()
          .reads();

  static final Rule RULE = Rule.of(SPEC, PlaintextSecretFromGit::check);

  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  private static final Set<String> TOOLS =
      Set.of("kustomize-controller", "helm-controller", "fleet", "config-sync");
  private static final Set<String> DECRYPTED = Set.of("SealedSecret", "ExternalSecret");

  private static void check(Subject subject, Violations violations) {
    StoredObject object = subject.object();
    if (isFromGit(object) && object.owners().stream().noneMatch(DECRYPTED::contains)) {
      PlaintextCredential.of(subject).report(SPEC.requirement(), violations);
    }
  }

  private static boolean isFromGit(StoredObject object) {
    String manager = object.labels().getOrDefault(MANAGED_BY, "").toLowerCase(Locale.ROOT);
    return manager.startsWith("argo")
        || manager.startsWith("flux")
        || TOOLS.contains(manager)
        || object.labels().keySet().stream().anyMatch(PlaintextSecretFromGit::isTracking)
        || object.annotations().keySet().stream().anyMatch(PlaintextSecretFromGit::isTracking);
  }

  /** Argo CD's own Secrets bear its secret-type and come from nowhere. */
  private static boolean isTracking(String name) {
    return !name.equals("argocd.argoproj.io/secret-type")
        && (name.startsWith("argocd.argoproj.io/")
            || name.startsWith("kustomize.toolkit.fluxcd.io/")
            || name.startsWith("helm.toolkit.fluxcd.io/"));
  }

  private PlaintextSecretFromGit() {}
}
