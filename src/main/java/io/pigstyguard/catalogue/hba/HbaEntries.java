package io.pigstyguard.catalogue.hba;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The access lines in force on some member of each PGSQL cluster. */
final class HbaEntries {
  private static final List<String> SERVER = List.of("pg_default_hba_rules", "pg_hba_rules");
  private static final List<String> POOLER = List.of("pgb_default_hba_rules", "pgb_hba_rules");
  private static final int MOST = 200_000;

  private final Map<Scope, List<HbaEntry>> entries = new LinkedHashMap<>();
  private int size;

  private HbaEntries(Subject subject) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      read(cluster);
      if (size > MOST) {
        throw new IllegalStateException("more access rules than can be judged");
      }
    }
  }

  static HbaEntries of(Subject subject) {
    return subject.reading(HbaEntries.class, HbaEntries::new);
  }

  /** Reports the entries whose lines match. */
  void reportLines(Violations violations, RuleSpec spec, Predicate<HbaLine> match) {
    report(violations, spec, entry -> match.test(entry.line()));
  }

  /** Reports the entries that match, each with what distinguishes it. */
  void report(Violations violations, RuleSpec spec, Predicate<HbaEntry> match) {
    entries.forEach(
        (scope, lines) ->
            lines.stream()
                .filter(match)
                .forEach(entry -> violations.add(scope, entry.place(), message(spec, entry))));
  }

  private static String message(RuleSpec spec, HbaEntry entry) {
    return "%s (%s)".formatted(spec.requirement(), entry.summary());
  }

  /** Members that agree in all that decides how lists are printed share the lists they share. */
  private void read(Cluster cluster) {
    Map<HbaMember, List<Host>> alike = new LinkedHashMap<>();
    for (Host host : cluster.members()) {
      alike.computeIfAbsent(HbaMember.of(host), member -> new ArrayList<>()).add(host);
    }
    List<HbaEntry> lines = new ArrayList<>();
    alike.forEach(
        (member, hosts) -> {
          List<Host> pooled =
              hosts.stream().filter(host -> !host.param("pgbouncer_enabled").isNotTrue()).toList();
          SERVER.forEach(list -> read(member, hosts, list, lines));
          POOLER.forEach(list -> read(member, pooled, list, lines));
        });
    entries.put(cluster.scope(), lines);
    size += lines.size();
  }

  private void read(HbaMember member, List<Host> hosts, String name, List<HbaEntry> lines) {
    for (Host host : Viewpoints.of(hosts, name)) {
      Param list = host.param(name);
      lines.addAll(HbaReader.read(member, list, POOLER.contains(name)));
    }
  }
}
