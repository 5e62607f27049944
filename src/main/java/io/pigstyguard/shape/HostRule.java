package io.pigstyguard.shape;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Violations;

/** Rules about one variable of hosts, reported where the variable is defined. */
public final class HostRule {
  private HostRule() {}

  /** About every host. */
  public static Rule all(RuleSpec spec, String variable, Fault fault) {
    return Rule.of(
        spec,
        (subject, violations) -> {
          for (Host host : subject.inventory().hosts()) {
            judge(host, variable, fault, violations);
          }
        });
  }

  /** About the hosts of group infra. */
  public static Rule infra(RuleSpec spec, String variable, Fault fault) {
    return Rule.of(
        spec,
        (subject, violations) -> {
          for (Host host : subject.inventory().hostsOf("infra")) {
            judge(host, variable, fault, violations);
          }
        });
  }

  /** About the members of all PGSQL clusters. */
  public static Rule pgsql(RuleSpec spec, String variable, Fault fault) {
    return Rule.of(
        spec,
        (subject, violations) -> {
          for (Cluster cluster : subject.inventory().pgClusters()) {
            for (Host member : cluster.members()) {
              judge(member, variable, fault, violations);
            }
          }
        });
  }

  private static void judge(Host host, String variable, Fault fault, Violations violations) {
    Param value = host.param(variable);
    if (fault.is(value, host)) {
      violations.add(value.definedBy(), value);
    }
  }
}
