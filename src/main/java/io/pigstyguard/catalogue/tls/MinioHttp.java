package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.remove;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** An object storage that speaks plain HTTP. */
final class MinioHttp implements Rule {
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

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().clusters(Module.MINIO)) {
      for (Host node : cluster.members()) {
        Param https = node.param("minio_https");
        if (https.isNotTrue()) {
          violations.add(cluster.scope(), https);
        }
      }
    }
  }
}
