package io.pigstyguard.catalogue.hba;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The access lines in force on some member of each PGSQL cluster. */
final class HbaEntries {
  private static final List<String> SERVER = List.of("pg_default_hba_rules", "pg_hba_rules");
  private static final List<String> POOLER = List.of("pgb_default_hba_rules", "pgb_hba_rules");

  private final Map<Scope, List<HbaEntry>> entries = new LinkedHashMap<>();
  private final IdentityHashMap<Value, Boolean> templated = new IdentityHashMap<>();

  /** A list as one member reads it; members that agree in it have the same lines. */
  private record Source(
      String list,
      Scope definedBy,
      @Nullable Integer line,
      @Nullable Integer column,
      HbaMember member,
      @Nullable Host host) {}

  private HbaEntries(Subject subject) {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      entries.computeIfAbsent(cluster.scope(), scope -> new ArrayList<>()).addAll(of(cluster));
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

  private List<HbaEntry> of(Cluster cluster) {
    Set<Source> seen = new HashSet<>();
    List<HbaEntry> lines = new ArrayList<>();
    for (Host host : cluster.members()) {
      HbaMember member = HbaMember.of(host);
      SERVER.forEach(name -> read(host.param(name), member, false, seen, lines));
      if (!host.param("pgbouncer_enabled").isNotTrue()) {
        POOLER.forEach(name -> read(host.param(name), member, true, seen, lines));
      }
    }
    return lines;
  }

  private void read(
      Param list, HbaMember member, boolean pooler, Set<Source> seen, List<HbaEntry> lines) {
    Host host = isTemplated(list) ? list.host() : null;
    Source source =
        new Source(list.path(), list.definedBy(), list.line(), list.column(), member, host);
    if (seen.add(source)) {
      lines.addAll(HbaReader.read(member, list, pooler));
    }
  }

  /** Whether the definition refers to variables, which other hosts may define otherwise. */
  private boolean isTemplated(Param list) {
    Definition definition = list.host().definition(list.path());
    return definition != null
        && templated.computeIfAbsent(definition.value(), HbaEntries::hasExpression);
  }

  private static boolean hasExpression(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text().contains("{{");
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream().anyMatch(HbaEntries::hasExpression);
    }
    return ((Mapping) value)
        .entries().stream().map(Entry::value).anyMatch(HbaEntries::hasExpression);
  }
}
