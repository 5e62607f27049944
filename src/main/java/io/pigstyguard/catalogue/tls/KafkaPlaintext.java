package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.set;

import io.pigstyguard.inventory.Module;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.shape.MemberRule;

/** A Kafka cluster with plaintext listeners. */
final class KafkaPlaintext {
  private static final String SECURE = "scram";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-010", "kafka-plaintext")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Kafka without TLS, authentication or ACLs")
          .requires("`kafka_security` must be '" + SECURE + "'")
          .why(
              "Anyone who reaches a broker reads and writes every topic, and can listen to others.")
          .remedy(set("kafka_security", "scram").rest(" and list the clients in `kafka_users`"))
          .references("CWE-306", "CWE-319")
          .docs("/docs/kafka")
          .reads("kafka_security", "kafka_cluster");

  static final Rule RULE =
      MemberRule.of(
          Module.KAFKA,
          SPEC,
          "kafka_security",
          (security, broker) -> !security.text().equals(SECURE) && !security.isOpaque());

  private KafkaPlaintext() {}
}
