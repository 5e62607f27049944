package io.pigstyguard.shape;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Violations;
import java.util.function.Function;

/** Rules about one variable of the members of clusters, reported for the cluster. */
public final class MemberRule {
  private MemberRule() {}

  /** About the members of all PGSQL clusters. */
  public static Rule pgsql(RuleSpec spec, String variable, Fault fault) {
    return pgsql(spec, member -> member.param(variable), fault);
  }

  /** About something of the members of all PGSQL clusters that may be in one of several places. */
  public static Rule pgsql(RuleSpec spec, Function<Host, Param> variable, Fault fault) {
    return of(Module.PGSQL, spec, variable, fault);
  }

  /** About the members of critical PGSQL clusters. */
  public static Rule critical(RuleSpec spec, Function<Host, Param> variable, Fault fault) {
    return Rule.of(
        spec,
        (subject, violations) -> {
          for (Cluster cluster : subject.inventory().pgClusters()) {
            if (subject.isCritical(cluster.name())) {
              judge(cluster, variable, fault, violations);
            }
          }
        });
  }

  /** About the members of all clusters of a module. */
  public static Rule of(Module module, RuleSpec spec, String variable, Fault fault) {
    return of(module, spec, member -> member.param(variable), fault);
  }

  private static Rule of(
      Module module, RuleSpec spec, Function<Host, Param> variable, Fault fault) {
    return Rule.of(
        spec,
        (subject, violations) -> {
          for (Cluster cluster : subject.inventory().clusters(module)) {
            judge(cluster, variable, fault, violations);
          }
        });
  }

  private static void judge(
      Cluster cluster, Function<Host, Param> variable, Fault fault, Violations violations) {
    for (Host member : cluster.members()) {
      Param value = variable.apply(member);
      if (fault.is(value, member)) {
        violations.add(cluster.scope(), value);
      }
    }
  }
}
