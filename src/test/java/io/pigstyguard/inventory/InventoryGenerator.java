package io.pigstyguard.inventory;

import java.util.List;
import java.util.Random;

/**
 * Random inventories: graphs of groups that appear in several places, hosts in many of them, and
 * few variables, each definition with a value of its own. Equal seeds give equal inventories.
 */
final class InventoryGenerator {
  private static final List<String> GROUPS =
      List.of(
          "infra",
          "etcd",
          "pg-meta",
          "pg-test",
          "a",
          "b",
          "c",
          "sib-a",
          "sib-b",
          "Z",
          "\uD83D\uDE00",
          "\uFF5E");
  private static final List<String> HOSTS =
      List.of(
          "10.10.10.10",
          "10.10.10.11",
          "10.10.10.[10:12]",
          "h[01:03]",
          "h02",
          "n[a:c]",
          "nb",
          "h[1:9:4]",
          "r[1:2]-[x:y]",
          "10.10.10.10:22",
          "h01:2222",
          "[10.10.10.12]:22",
          "b",
          "infra");
  private static final List<String> ODD_HOSTS =
      List.of(
          "5",
          "1.5",
          "true",
          "~",
          "''",
          "h[3:1]",
          "h[1:2",
          "h[1]",
          "h[a:]",
          "h[:2]",
          "h[01:2]",
          "h[b:a]",
          "'h[1:2]|x'",
          "a b",
          "h:x",
          "'::1'",
          "'[::1]:22'",
          "'fe80::1'",
          "h-:22",
          "_h:22",
          "h_:22",
          "'[h]:22'",
          "'[a:b]:22'",
          "h[1:2]:x",
          "h[0x1:2]",
          "'h[ 1: 2 ]'",
          "h[A:c]",
          "all",
          "ungrouped",
          "localhost",
          "é:22",
          "300.1.1.1:22",
          "1.2.3.[1:2]:22",
          "h[1:3:0]",
          "h.x.y:1",
          "h..y:1",
          "!unsafe h9",
          "2030-12-31",
          "'[1:2]'",
          "h[1:2][3:4]:5",
          "x:y:22",
          "h[1:2]]");
  private static final List<String> VARIABLES = List.of("x", "y", "z", "pg_cluster", "pg_port");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int values;
  private boolean odd;

  InventoryGenerator(long seed) {
    random = new Random(seed);
  }

  String inventory() {
    out.setLength(0);
    values = 0;
    odd = chance(30);
    if (chance(85)) {
      group("all", 0, 0);
    }
    for (int roots = random.nextInt(3); roots > 0; roots--) {
      group(chance(15) ? "ungrouped" : pick(GROUPS), 0, 1);
    }
    if (out.length() == 0 || (odd && chance(3))) {
      line(
          0,
          pick(List.of("plugin: x", "all: 1", "5: {}", "~: {}", "'': {}", "a: [1]", "5: x", "{}")));
    }
    return out.toString();
  }

  private void group(String name, int indent, int depth) {
    if (odd && chance(5)) {
      line(
          indent,
          name + pick(List.of(":", ": {}", ": ''", ": text", ": []", ": 0", ": !unsafe x")));
      return;
    }
    line(indent, name + ":");
    int mark = out.length();
    for (String section : shuffled()) {
      section(name, section, indent + 2, depth);
    }
    if (odd && chance(5)) {
      line(indent + 2, pick(List.of("other: 1", "5: {}", "hosts2: {a: }", "!unsafe vars: {x: u}")));
    }
    if (mark == out.length()) {
      line(indent + 2, "vars: {}");
    }
  }

  private List<String> shuffled() {
    List<String> sections = new java.util.ArrayList<>(List.of("vars", "children", "hosts"));
    java.util.Collections.shuffle(sections, random);
    return sections;
  }

  private void section(String group, String section, int indent, int depth) {
    if (chance(35) || (section.equals("children") && (depth > 3 || isLast(group)))) {
      return;
    }
    if (odd && chance(6)) {
      line(
          indent,
          section + pick(List.of(":", ": {}", ": a", ": ''", ": [a]", ": 1", ": !unsafe b")));
      return;
    }
    line(indent, section + ":");
    switch (section) {
      case "vars" -> variables(indent + 2);
      case "children" -> {
        for (int children = 1 + random.nextInt(3); children > 0; children--) {
          group(child(group), indent + 2, depth + 1);
        }
      }
      default -> {
        for (int hosts = 1 + random.nextInt(4); hosts > 0; hosts--) {
          host(indent + 2);
        }
      }
    }
  }

  private boolean isLast(String group) {
    return group.equals("ungrouped") ? chance(95) : group.equals(GROUPS.get(GROUPS.size() - 1));
  }

  /** Mostly a later group, so that few graphs have loops. */
  private String child(String group) {
    int first = GROUPS.indexOf(group) + 1;
    boolean later = first < GROUPS.size() && chance(98);
    String child = later ? pick(GROUPS.subList(first, GROUPS.size())) : pick(GROUPS);
    return odd && chance(3) ? "ungrouped" : child;
  }

  private void host(int indent) {
    String name = odd && chance(12) ? pick(ODD_HOSTS) : pick(HOSTS.subList(0, chance(8) ? 14 : 12));
    String key = name.startsWith("[") ? "'" + name + "'" : name;
    int kind = random.nextInt(100);
    if (kind < 30) {
      line(indent, key + ":");
    } else if (odd && kind < 36) {
      line(
          indent,
          key + pick(List.of(": 0", ": ''", ": []", ": {}", ": false", ": text", ": 1", ": 0.0")));
    } else {
      line(indent, key + ":");
      variables(indent + 2);
    }
  }

  private void variables(int indent) {
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      if (chance(6)) {
        line(indent, "ansible_group_priority: " + pick(List.of("1", "2", "10", "0", "-1", "'5'")));
      } else {
        line(indent, pick(VARIABLES) + ": " + value());
      }
    }
  }

  private String value() {
    int kind = random.nextInt(100);
    values++;
    if (kind < 80) {
      return "v" + values;
    }
    return pick(
        List.of(
            "",
            "~",
            "{k" + values + ": 1}",
            "[" + values + "]",
            "'{{ y }}'",
            "0" + values,
            "!vault v"));
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
