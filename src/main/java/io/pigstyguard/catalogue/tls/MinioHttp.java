package io.pigstyguard.catalogue.tls;

import io.pigstyguard.shape.MemberRule;
import static io.pigstyguard.remedy.Remedy.remove;

import io.pigstyguard.inventory.Module;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;

/** An object storage that speaks plain HTTP. */
final class MinioHttp {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-009", "minio-http")
          .severity(Severity.HIGH)
          .actions("W/D/D")
          .title("Object storage without TLS")
          .requires("`minio_https` must be true")
          .why("Backups, and the keys that read and delete them, cross the network in clear text.")
          .remedy(remove("minio_https").rest(", or set it to true"))
          .references("CWE-319")
          .docs("/docs/minio")
          .reads("minio_https", "minio_cluster");

  static final Rule RULE = MemberRule.of(Module.MINIO, SPEC, "minio_https", (https, node) -> https.isNotTrue());

  private MinioHttp() {}
}
