package io.pigstyguard.catalogue.availability;

import static io.pigstyguard.remedy.Remedy.setFound;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.Map;

/** A cluster that one mistaken playbook run can purge. */
final class SafeguardOff {
  private static final Map<Module, String> SAFEGUARDS =
      Map.of(
          Module.PGSQL, "pg_safeguard",
          Module.MINIO, "minio_safeguard",
          Module.REDIS, "redis_safeguard",
          Module.KAFKA, "kafka_safeguard",
          Module.MYSQL, "mysql_safeguard");
  private static final String DEMAND = "must be true";

  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-AVL-015", "safeguard-off")
          .severity(Severity.LOW)
          .actions("-/-/W")
          .title("Playbooks can purge a cluster")
          .requires("the safeguard of every module " + DEMAND)
          .why("A removal playbook that is run with a wrong limit deletes the data at once.")
          .remedy(
              setFound("the safeguard", "true")
                  .rest(
                      ", and override it on the command line for an intended removal, "
                          + "for example with `-e pg_safeguard=false`"))
          .references("NIST SP 800-53 CP-9")
          .docs("/docs/pgsql/param#pg_safeguard")
          .reads(
              "pg_safeguard",
              "etcd_safeguard",
              "minio_safeguard",
              "redis_safeguard",
              "kafka_safeguard",
              "mysql_safeguard");

  static final Rule RULE = Rule.of(SPEC, SafeguardOff::check);

  private static void check(Subject subject, Violations violations) {
    Inventory inventory = subject.inventory();
    for (Module module : Module.values()) {
      String safeguard = SAFEGUARDS.get(module);
      if (safeguard == null) {
        continue;
      }
      for (Cluster cluster : inventory.clusters(module)) {
        for (Host member : cluster.members()) {
          judge(cluster.scope(), member.param(safeguard), violations);
        }
      }
    }
    for (Host member : inventory.hostsOf("etcd")) {
      judge(EtcdVoters.SCOPE, member.param("etcd_safeguard"), violations);
    }
  }

  private static void judge(Scope scope, Param safeguard, Violations violations) {
    if (safeguard.exists() && safeguard.isNotTrue()) {
      violations.add(scope, safeguard, "`" + safeguard.name() + "` " + DEMAND);
    }
  }

  private SafeguardOff() {}
}
