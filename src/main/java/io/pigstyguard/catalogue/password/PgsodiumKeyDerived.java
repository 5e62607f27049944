package io.pigstyguard.catalogue.password;

import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.PreloadedLibraries;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A server key of pgsodium that follows from the name of the cluster. */
final class PgsodiumKeyDerived implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-032", "pgsodium-key-derived")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("The pgsodium server key follows from the cluster name")
          .requires("`pgsodium_key` must be set where pgsodium is preloaded")
          .why(
              "Without it Pigsty uses the SHA-256 of the cluster name, so whoever knows "
                  + "the name decrypts what pgsodium encrypted.")
          .remedy(newSecret("`pgsodium_key`", SecretForm.KEY))
          .references("CWE-321", "NIST SP 800-53 SC-12")
          .docs("/docs/pgsql/param#pg_libs")
          .reads("pgsodium_key", "pgsodium_getkey_script", "pg_libs", "pg_parameters");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        boolean derived =
            member.param("pgsodium_key").isEmpty()
                && member.param("pgsodium_getkey_script").isEmpty();
        if (derived && PreloadedLibraries.of(member).contains("pgsodium")) {
          violations.add(cluster.scope(), member.param("pgsodium_key"));
        }
      }
    }
  }
}
