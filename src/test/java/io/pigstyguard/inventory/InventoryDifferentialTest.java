package io.pigstyguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.pigstyguard.ansible.Ansible;
import io.pigstyguard.ansible.AnsibleValue;
import io.pigstyguard.budget.Budget;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random inventories as resolved by us and by the installed Ansible; skipped where there is none.
 * {@code -Dinventories=100000 -Dseed=7} for longer runs.
 */
class InventoryDifferentialTest {
  private static final int INVENTORIES = Integer.getInteger("inventories", 1500);
  private static final long SEED = Long.getLong("seed", 1);

  /** Our complaints about inventories that Ansible takes. */
  private static final List<String> STRICT =
      List.of(
          "must not have 'ungrouped' below or above another group",
          "must not have an ungrouped host of the same name");

  @Test
  void resolvesWhatAnsibleResolves(@TempDir Path folder) throws IOException {
    Optional<Ansible> ansible = Ansible.find();
    assumeTrue(ansible.isPresent(), "no Ansible");
    InventoryGenerator generator = new InventoryGenerator(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < INVENTORIES; i++) {
      texts.add(generator.inventory());
    }
    Ansible.write(texts, folder);
    List<JsonNode> results = ansible.orElseThrow().run("load_inventories.py", folder);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < INVENTORIES; i++) {
      String difference = difference(texts.get(i), results.get(i));
      if (!difference.isEmpty()) {
        differences.add(difference + "\n" + texts.get(i));
      }
    }
    assertThat(differences).isEmpty();
    long resolved = results.stream().filter(result -> result.has("hosts")).count();
    assertThat(resolved).as("inventories that Ansible takes").isGreaterThan(INVENTORIES / 3);
  }

  private static String difference(String text, JsonNode theirs) {
    InventoryResult ours =
        new InventoryReader(RoleDefaultsTable.parse("parameters: {}"))
            .read(new YamlReader(YamlLimits.DEFAULT).read(text), Budget.unlimited());
    if (ours.problem() != null) {
      String message = ours.problem().message();
      boolean agreed = theirs.has("error") || STRICT.stream().anyMatch(message::startsWith);
      return agreed ? "" : "we refuse: " + ours.problem();
    }
    return theirs.has("error")
        ? "Ansible refuses: " + theirs.get("error").asText()
        : compare(theirs, ours.inventory());
  }

  private static String compare(JsonNode theirs, Inventory ours) {
    List<String> order = new ArrayList<>();
    theirs.get("order").forEach(name -> order.add(name.asText()));
    List<String> own = ours.hosts().stream().map(Host::name).toList();
    if (!order.equals(own)) {
      return "Ansible has the hosts " + order + ", we " + own;
    }
    for (String group : ours.groups().keySet()) {
      String difference = members(group, theirs.get("groups").get(group), ours);
      if (!difference.isEmpty()) {
        return difference;
      }
    }
    if (theirs.get("groups").size() != ours.groups().size()) {
      return "Ansible has the groups " + theirs.get("groups") + ", we " + ours.groups().keySet();
    }
    for (Host host : ours.hosts()) {
      String difference = variables(theirs.get("hosts").get(host.name()), host);
      if (!difference.isEmpty()) {
        return host + ": " + difference;
      }
    }
    return "";
  }

  private static String members(String group, JsonNode theirs, Inventory ours) {
    Set<String> expected = new HashSet<>();
    theirs.forEach(name -> expected.add(name.asText()));
    List<Host> hosts = ours.hostsOf(group);
    Set<String> actual = new HashSet<>();
    hosts.forEach(host -> actual.add(host.name()));
    boolean same = expected.equals(actual) && hosts.stream().allMatch(host -> host.isIn(group));
    return same ? "" : group + ": Ansible has " + expected + ", we " + actual;
  }

  private static String variables(JsonNode theirs, Host host) {
    Map<String, Definition> ours = new TreeMap<>();
    host.definitions().forEach(definition -> ours.put(definition.name(), definition));
    Set<String> names = new HashSet<>();
    theirs.fieldNames().forEachRemaining(names::add);
    if (!names.equals(ours.keySet())) {
      return "Ansible has " + names + ", we " + ours.keySet();
    }
    for (Definition definition : ours.values()) {
      String name = definition.name();
      Definition single = host.definition(name);
      if (single == null || single.value() != definition.value()) {
        return "we have two values of " + name;
      }
      String difference = AnsibleValue.of(theirs.get(name)).difference(definition.value());
      if (!difference.isEmpty()) {
        return name + difference;
      }
    }
    return "";
  }
}
