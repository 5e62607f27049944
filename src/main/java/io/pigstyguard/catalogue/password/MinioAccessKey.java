package io.pigstyguard.catalogue.password;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A MinIO root user that still has the factory's name. */
final class MinioAccessKey implements Rule {
  private static final String FACTORY_NAME = "minioadmin";
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PWD-007", "minio-access-key")
          .severity(Severity.CRITICAL)
          .actions("D/D/D")
          .title("The MinIO root user has the factory's name")
          .requires("`minio_access_key` must not be '" + FACTORY_NAME + "' or empty")
          .why("With the name known, only the secret stands between a stranger and every object.")
          .fix("Set `minio_access_key` to a name of your own.")
          .page(47)
          .references("CWE-1392", "NIST SP 800-53 IA-5", "CIS Controls v8 4.7")
          .docs("/docs/minio/param#minio_access_key")
          .reads("minio_access_key");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().clusters(Module.MINIO)) {
      for (Host node : cluster.members()) {
        Param key = node.param("minio_access_key");
        if (key.isEmpty() || key.text().equals(FACTORY_NAME)) {
          violations.add(cluster.scope(), key);
        }
      }
    }
  }
}
