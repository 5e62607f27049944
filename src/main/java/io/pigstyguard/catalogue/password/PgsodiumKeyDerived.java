package io.pigstyguard.catalogue.password;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.PreloadedLibraries;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A server key of pgsodium that follows from the name of the cluster. */
final class PgsodiumKeyDerived {
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

  static final Rule RULE = MemberRule.pgsql(SPEC, "pgsodium_key", (key, member) -> key.isEmpty() && member.param("pgsodium_getkey_script").isEmpty() && PreloadedLibraries.of(member).contains("pgsodium"));

  private PgsodiumKeyDerived() {}
}
