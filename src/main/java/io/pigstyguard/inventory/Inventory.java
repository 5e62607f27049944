package io.pigstyguard.inventory;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A resolved inventory: what every host would be deployed with. */
public final class Inventory {
  /** An inventory without a host. */
  public static final Inventory EMPTY = new Inventory();

  private final Map<String, Group> groups;
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final Map<Module, List<Cluster>> clusters = new EnumMap<>(Module.class);
  private final Map<String, Definition> globals;
  private final Map<String, List<Host>> families = new ConcurrentHashMap<>();
  private final Value root;
  private final Budget budget;
  private final PigstyVersion version;
  private final boolean versionKnown;

  private Inventory() {
    groups = Map.of();
    globals = Map.of();
    root = Mapping.empty(1, 1);
    budget = Budget.unlimited();
    version = PigstyVersion.CURRENT;
    versionKnown = true;
  }

  Inventory(GroupTree tree, Value root, RoleDefaultsTable table, Layers layers, Budget budget) {
    this.budget = budget;
    this.root = root;
    groups = tree.groups();
    globals = layers.global();
    String named = namedVersion(tree);
    version = PigstyVersion.parse(named);
    versionKnown = named.isEmpty() || PigstyVersion.isKnown(named);
    RoleDefaults defaults = table.of(version);
    for (Host host : tree.hosts()) {
      host.resolve(layers, defaults);
      hosts.put(host.name(), host);
    }
    for (Module module : Module.values()) {
      clusters.put(module, clustersOf(module));
    }
  }

  private static String namedVersion(GroupTree tree) {
    Definition definition = tree.group(GroupTree.ALL).variables().get("version");
    return definition != null && definition.value() instanceof Scalar scalar && !scalar.isNull()
        ? scalar.printed()
        : "";
  }

  private List<Cluster> clustersOf(Module module) {
    Map<String, List<Host>> members = new LinkedHashMap<>();
    for (Host host : hosts.values()) {
      Param identity = host.param(module.identity());
      if (!identity.isEmpty() && identity.type() != ScalarType.BOOL && identity.isScalar()) {
        members.computeIfAbsent(identity.text(), name -> new ArrayList<>()).add(host);
      }
    }
    List<Cluster> result = new ArrayList<>(members.size());
    members.forEach((name, hosts) -> result.add(new Cluster(module, name, hosts)));
    return List.copyOf(result);
  }

  /** All hosts, in document order. */
  public Collection<Host> hosts() {
    return hosts.values();
  }

  public @Nullable Host host(String name) {
    return hosts.get(name);
  }

  /** The clusters of a module, in the order of their first hosts. */
  public List<Cluster> clusters(Module module) {
    return clusters.getOrDefault(module, List.of());
  }

  public List<Cluster> pgClusters() {
    return clusters(Module.PGSQL);
  }

  /** Meets every definition that some host sees, once, as the first such host sees it. */
  public void forEachDefinition(Consumer<Param> action) {
    new DefinitionWalk(globals, budget, action).visit(hosts.values());
  }

  /** Hosts of a group and of the groups below it, level by level; none if there is no group. */
  public List<Host> hostsOf(String group) {
    return families.computeIfAbsent(group, this::family);
  }

  private List<Host> family(String group) {
    Group top = groups.get(group);
    if (top == null) {
      return List.of();
    }
    List<Group> family = new ArrayList<>(List.of(top));
    Set<Group> seen = new HashSet<>(family);
    Set<Host> members = new LinkedHashSet<>();
    for (int i = 0; i < family.size(); i++) {
      List<Host> hosts = family.get(i).hosts();
      budget.spend(1 + (long) hosts.size());
      members.addAll(hosts);
      family.get(i).children().stream().filter(seen::add).forEach(family::add);
    }
    return List.copyOf(members);
  }

  /** All groups by name, {@code all} and {@code ungrouped} included. */
  public Map<String, Group> groups() {
    return groups;
  }

  /** The document as read, for what must be found even where no host uses it. */
  public Value root() {
    return root;
  }

  /** The release whose role defaults apply. */
  public PigstyVersion version() {
    return version;
  }

  /** False when the inventory names a release whose defaults we do not have. */
  public boolean isVersionKnown() {
    return versionKnown;
  }
}
