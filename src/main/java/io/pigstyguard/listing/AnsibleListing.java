package io.pigstyguard.listing;

import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Group;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An inventory as {@code ansible-inventory --list} prints it, credentials included: groups with
 * their hosts and children, and the effective variables of every host.
 */
public final class AnsibleListing {
  private static final String ALL = "all";

  /** Ansible sets these itself, whatever an inventory says, and does not list them. */
  private static final Set<String> INTERNAL =
      Set.of(
          "ansible_diff_mode",
          "ansible_config_file",
          "ansible_facts",
          "ansible_forks",
          "ansible_inventory_sources",
          "ansible_limit",
          "ansible_playbook_python",
          "ansible_run_tags",
          "ansible_skip_tags",
          "ansible_verbosity",
          "ansible_version",
          "inventory_dir",
          "inventory_file",
          "inventory_hostname",
          "inventory_hostname_short",
          "groups",
          "group_names",
          "omit",
          "playbook_dir");

  private final PythonJson json = new PythonJson();

  private AnsibleListing() {}

  /** The listing, ending with a newline. */
  public static String of(Inventory inventory) {
    AnsibleListing listing = new AnsibleListing();
    Map<String, Runnable> fields = new HashMap<>();
    for (Group group : inventory.groups().values()) {
      listing.group(group, fields);
    }
    fields.put("_meta", () -> listing.meta(inventory));
    listing.json.object(fields);
    return listing.json.text() + "\n";
  }

  private void group(Group group, Map<String, Runnable> fields) {
    List<String> hosts =
        group.name().equals(ALL) ? List.of() : group.hosts().stream().map(Host::name).toList();
    List<String> children = group.children().stream().map(Group::name).toList();
    Map<String, Runnable> parts = new HashMap<>();
    if (!hosts.isEmpty()) {
      parts.put("hosts", () -> json.strings(hosts));
    }
    if (!children.isEmpty()) {
      parts.put("children", () -> json.strings(children));
    }
    if (!parts.isEmpty()) {
      fields.put(group.name(), () -> json.object(parts));
    }
  }

  private void meta(Inventory inventory) {
    Map<String, Runnable> hosts = new HashMap<>();
    for (Host host : inventory.hosts()) {
      Map<String, Runnable> variables = new HashMap<>();
      for (Definition definition : host.definitions()) {
        if (!INTERNAL.contains(definition.name())) {
          variables.put(definition.name(), () -> json.value(definition.value()));
        }
      }
      if (!variables.isEmpty()) {
        hosts.put(host.name(), () -> json.object(variables));
      }
    }
    json.object(Map.of("hostvars", () -> json.object(hosts)));
  }
}
