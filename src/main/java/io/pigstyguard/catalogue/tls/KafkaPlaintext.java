package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;

/** A Kafka cluster with plaintext listeners. */
final class KafkaPlaintext implements Rule {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-010", "kafka-plaintext")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Kafka without TLS, authentication or ACLs")
          .requires("`kafka_security` must be 'scram'")
          .why(
              "Anyone who reaches a broker reads and writes every topic, and can listen to others.")
          .remedy(set("kafka_security", "scram").rest(" and list the clients in `kafka_users`"))
          .references("CWE-306", "CWE-319")
          .docs("/docs/kafka")
          .reads("kafka_security", "kafka_cluster");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Subject subject, Violations violations) {
    for (Cluster cluster : subject.inventory().clusters(Module.KAFKA)) {
      for (Host broker : cluster.members()) {
        Param security = broker.param("kafka_security");
        if (!security.text().equals("scram") && !security.isOpaque()) {
          violations.add(cluster.scope(), security);
        }
      }
    }
  }
}
