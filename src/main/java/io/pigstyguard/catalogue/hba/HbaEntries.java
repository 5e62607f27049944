package io.pigstyguard.catalogue.hba;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Sighting;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The access lines in force on some member of each PGSQL cluster. */
final class HbaEntries {
  private static final List<String> SERVER = List.of("pg_default_hba_rules", "pg_hba_rules");
  private static final List<String> POOLER = List.of("pgb_default_hba_rules", "pgb_hba_rules");
  private final Budget budget;
  private final List<Printed> lists = new ArrayList<>();
  private final IdentityHashMap<Object, Map<HbaMember, OfMember>> known = new IdentityHashMap<>();

  /** What a list looks like on some members, and the clusters of these. */
  private record Printed(List<HbaEntry> lines, Set<Scope> clusters) {
    /**
     * What it says and where; equal ones cannot be told apart by any rule. Each word has its length
     * before it, so that lists that differ are never written alike.
     */
    String content() {
      StringBuilder content = new StringBuilder();
      for (HbaEntry entry : lines) {
        Param place = entry.place();
        content.append(place.line()).append(':').append(place.column());
        content.append(entry.raw() ? " raw " : " object ").append(entry.line().address());
        for (String word : entry.content()) {
          content.append(' ').append(word.length()).append(':').append(word);
        }
      }
      return content.toString();
    }
  }

  /** What one definition looks like on members that agree in what decides. */
  private static final class OfMember {
    private @Nullable Printed only;

    /** By texts, which have an order: a table of hashes that were made to collide stays fast. */
    private final Map<String, Printed> alike = new HashMap<>();
  }

  private HbaEntries(Subject subject) {
    budget = subject.budget();
    for (Cluster cluster : subject.inventory().pgClusters()) {
      read(cluster);
    }
  }

  static HbaEntries of(Subject subject) {
    return subject.reading(HbaEntries.class, HbaEntries::new);
  }

  /** Reports the entries that match, each with what distinguishes it. */
  void report(Violations violations, RuleSpec spec, Predicate<HbaEntry> match) {
    for (Printed list : lists) {
      for (HbaEntry entry : list.lines()) {
        if (match.test(entry)) {
          String message = spec.requirement() + " (" + entry.summary() + ")";
          Sighting sighting = Sighting.in(entry.place(), entry::content);
          list.clusters()
              .forEach(cluster -> violations.add(cluster, entry.place(), message, sighting));
        }
      }
    }
  }

  /** Members that agree in all that decides how lists are printed share the lists they share. */
  private void read(Cluster cluster) {
    Map<HbaMember, List<Host>> alike = new LinkedHashMap<>();
    for (Host host : cluster.members()) {
      alike.computeIfAbsent(HbaMember.of(host), member -> new ArrayList<>()).add(host);
    }
    alike.forEach(
        (member, hosts) -> {
          List<Host> pooled =
              hosts.stream().filter(host -> !host.param("pgbouncer_enabled").isNotTrue()).toList();
          SERVER.forEach(list -> read(cluster, member, hosts, list));
          POOLER.forEach(list -> read(cluster, member, pooled, list));
        });
  }

  private void read(Cluster cluster, HbaMember member, List<Host> hosts, String name) {
    for (Host host : Viewpoints.of(hosts, name)) {
      Printed list = printed(member, host, name);
      list.clusters().add(cluster.scope());
    }
  }

  /** Clusters mostly have one list from {@code all.vars}, or the role's default, in common. */
  private Printed printed(HbaMember member, Host host, String name) {
    Param list = host.param(name);
    Definition definition = host.definition(name);
    Object origin = definition == null ? list.value() : definition.entry();
    if (origin == null) {
      return add(print(member, list, name));
    }
    OfMember before =
        known
            .computeIfAbsent(origin, unseen -> new HashMap<>())
            .computeIfAbsent(member, unseen -> new OfMember());
    if (definition != null && Viewpoints.refers(definition.value(), host.budget())) {
      return alike(before, print(member, list, name));
    }
    if (before.only == null) {
      before.only = add(print(member, list, name));
    }
    return before.only;
  }

  /** References mostly stand for the same on all hosts, so that one list is kept for all. */
  private Printed alike(OfMember before, Printed printed) {
    Printed first = before.alike.putIfAbsent(printed.content(), printed);
    if (first == null) {
      return add(printed);
    }
    printed.lines().forEach(line -> budget.release(line.bytes()));
    return first;
  }

  private Printed add(Printed list) {
    lists.add(list);
    return list;
  }

  private Printed print(HbaMember member, Param list, String name) {
    List<HbaEntry> lines = HbaReader.read(member, list, POOLER.contains(name), budget);
    return new Printed(lines, new LinkedHashSet<>());
  }
}
