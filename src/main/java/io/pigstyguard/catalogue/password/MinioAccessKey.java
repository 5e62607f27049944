package io.pigstyguard.catalogue.password;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.newSecret;

import io.pigstyguard.inventory.Module;
import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** A MinIO root user that still has the factory's name. */
final class MinioAccessKey {
  private static final String FACTORY_NAME = "minioadmin";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-007", "minio-access-key")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The MinIO root user has the factory's name")
          .requires("`minio_access_key` must not be '" + FACTORY_NAME + "' or empty")
          .why("With the name known, only the secret stands between a stranger and every object.")
          .remedy(newSecret("`minio_access_key`", SecretForm.NAME))
          .page(47)
          .references("CWE-1392", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/minio/param#minio_access_key")
          .reads("minio_access_key");

  static final Rule RULE = MemberRule.of(Module.MINIO, SPEC, "minio_access_key", (key, node) -> key.isEmpty() || key.text().equals(FACTORY_NAME));

  private MinioAccessKey() {}
}
