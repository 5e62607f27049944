package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.byHand;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.pigsty.EffectiveTexts;
import io.pigstyguard.pigsty.EffectiveTexts.Text;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Set;

/** A client that is bound to one member of a cluster with replicas. */
final class FixedIpAccess {
  private static final Set<String> EXPORTERS = Set.of("pg_exporter_url", "pgbouncer_exporter_url");
  private static final String DEMAND = "must not name the address of one member of";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-006", "fixed-ip-access")
          .severity(Severity.MEDIUM)
          .actions("-/W/W")
          .title("A client bypasses the routing of failovers")
          .requires("a client " + DEMAND + " a cluster")
          .why("After a failover the client still talks to the old primary, dead or read-only.")
          .remedy(
              byHand(
                  "Use the cluster's name, its VIP, or a service port such as 5433 "
                      + "of any member",
                  "which of them your clients can reach is not written"))
          .page(169, 170, 171)
          .references("NIST SP 800-53 CP-10")
          .docs("/docs/pgsql/service")
          .reads("apps", "juice_instances", "pg_cluster", "pg_port", "pgbouncer_port");

  static final Rule RULE = Rule.of(SPEC, FixedIpAccess::check);

  private static void check(Subject subject, Violations violations) {
    ReplicatedMembers members = ReplicatedMembers.of(subject.inventory());
    if (members.byAddress().isEmpty()) {
      return;
    }
    for (Text text : EffectiveTexts.of(subject).list()) {
      Host member = members.boundBy(text);
      if (member != null && !isExporter(text)) {
        violations.add(text.scope(), text.param(), message(text, member));
      }
    }
  }

  private static String message(Text text, Host member) {
    String cluster = member.param("pg_cluster").text();
    return "`%s` %s cluster '%s'".formatted(text.param().name(), DEMAND, cluster);
  }

  /** An exporter monitors one instance on purpose. */
  private static boolean isExporter(Text text) {
    return text.scope().isA("exporter") || EXPORTERS.contains(text.param().path());
  }

  private FixedIpAccess() {}
}
