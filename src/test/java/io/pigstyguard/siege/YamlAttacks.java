package io.pigstyguard.siege;

import io.pigstyguard.fuzz.Bombs;
import io.pigstyguard.fuzz.HostileInputs;
import io.pigstyguard.fuzz.Multiplied;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inventories that are made to cost as much as they can. */
final class YamlAttacks {
  /** So that the body is at most 1 MiB, unless its text must be escaped. */
  private static final int LONGEST = (1 << 20) - 1000;

  private YamlAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    known().forEach((name, text) -> attacks.add(attack(name, text)));
    Map<String, IntFunction<String>> families = HostileInputs.scalable();
    families.putAll(Multiplied.scalable());
    families.forEach((name, family) -> attacks.add(attack(name, () -> family.apply(LONGEST))));
    texts().forEach((name, text) -> attacks.add(attack(name, () -> text)));
    return attacks;
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    texts.putAll(Bombs.beyondLimits());
    texts.putAll(Bombs.withinLimits());
    texts.putAll(Bombs.repetitive());
    return texts;
  }

  /** What has once brought the service down, and what is like it. */
  private static Map<String, Supplier<String>> known() {
    Map<String, Supplier<String>> known = new TreeMap<>();
    lines(known);
    documents(known);
    return known;
  }

  private static void lines(Map<String, Supplier<String>> known) {
    known.put("domain of colons, 21 KB for 50 infra hosts", () -> domains(50, 19_000));
    known.put("domain of colons, 1 MB for 50 infra hosts", () -> domains(50, LONGEST - 4000));
    known.put("domain of colons, 500 KB for 9,000 infra hosts", () -> domains(9000, 500_000));
    known.put("braces in a URL", () -> parameter("a://" + "{{".repeat(LONGEST / 2 - 2000) + "}}"));
    known.put("URLs with braces", () -> parameter("a://{{".repeat(160_000) + "}}"));
    known.put("URLs without an end", () -> parameter("a://b:c@".repeat(120_000)));
    known.put("signs of a URL", () -> parameter("://".repeat(300_000)));
    known.put("a line of HBA", () -> hba("host all all " + "1".repeat(900_000) + "/0 md5"));
    known.put(
        "a line of HBA of commas", () -> hba("host " + ",".repeat(900_000) + " all 0.0.0.0/0 md5"));
    known.put(
        "a line of HBA of quotes",
        () -> hba("host " + "\\\"".repeat(450_000) + " all 0.0.0.0/0 md5"));
    known.put(
        "60,000 lines of HBA",
        () ->
            parameter(
                "pg_hba_rules",
                "[{title: x, role: common, rules: [" + "host a b c md5,".repeat(60_000) + "]}]"));
  }

  /** Each cluster has a line of its own. */
  private static String clustersWithLines(String users) {
    return "all: {vars: {pg_hba_rules: ["
        + "{title: t, role: common, rules: ['{{ x }}']},".repeat(10_000)
        + "]}, children: {"
        + IntStream.range(0, 3000)
            .mapToObj(
                i ->
                    ("c#: {hosts: {h#: {pg_seq: 1}}, vars: {pg_cluster: c#,"
                            + " x: 'host all "
                            + users
                            + "u# 0.0.0.0/0 md5'}},")
                        .replace("#", Integer.toString(i)))
            .collect(Collectors.joining())
        + "}}";
  }

  private static void documents(Map<String, Supplier<String>> known) {
    known.put("lines of HBA for 3,000 clusters", () -> clustersWithLines(""));
    known.put("long lines of HBA for 3,000 clusters", () -> clustersWithLines("a,".repeat(60)));
    known.put(
        "three times 10,000 hosts",
        () ->
            "all: {children: {infra: {hosts: {'h[1:9999]': {infra_seq: 1}}}, etcd: {hosts: {'h[1:9999]': }},"
                + " m: {hosts: {'h[1:9999]': {pg_seq: 1}}, vars: {pg_cluster: m}}}}");
    known.put(
        "one line of 1 MB",
        () -> "all: {vars: {pg_admin_password: " + "x ".repeat(LONGEST / 2 - 100) + "}}");
    known.put(
        "1,000,000 lines",
        () -> "all: {vars: {pg_admin_password: DBUser.DBA}}" + "\n".repeat(LONGEST - 100));
    known.put("60,000 documents", () -> "---\nall: {}\n".repeat(60_000));
    known.put(
        "an expression of 1 MB", () -> parameter("{{ a" + " | default(b)".repeat(70_000) + " }}"));
    known.put("expressions without an end", () -> parameter("{{ ".repeat(300_000)));
    known.put("statements", () -> parameter("{% if a %}".repeat(90_000)));
    known.put("vaults", () -> "all: {vars: {a: !vault |\n" + "  a\n".repeat(200_000) + "}}");
    known.put(
        "users of 9,000 hosts",
        () ->
            "all: {children: {m: {hosts: {'h[1:9000]': {pg_seq: 1}}, vars: {pg_cluster: m, pg_users: ["
                + "{name: u, password: DBUser.DBA},".repeat(25_000)
                + "]}}}}");
    known.put(
        "users that are referred to by 9,000 hosts",
        () ->
            "all: {vars: {x: ["
                + "{name: u, password: DBUser.DBA},".repeat(25_000)
                + "]}, children: {m: {hosts: {'h[1:9000]': {pg_seq: 1}}, vars: {pg_cluster: m, pg_users: '{{ x }}'}}}}");
  }

  private static String domains(int hosts, int length) {
    return "all: {children: {infra: {hosts: {"
        + IntStream.rangeClosed(1, hosts)
            .mapToObj(
                i ->
                    "10." + i / 62_500 + "." + i / 250 + "." + i % 250 + ": {infra_seq: " + i + "}")
            .collect(Collectors.joining(","))
        + "}}}, vars: {infra_portal: {home: {domain: \""
        + ":".repeat(length)
        + "\\nx\"}}}}";
  }

  private static String hba(String line) {
    return parameter("pg_hba_rules", "[{title: x, role: common, rules: [\"" + line + "\"]}]");
  }

  private static String parameter(String text) {
    return parameter("app_url", "\"" + text + "\"");
  }

  private static String parameter(String name, String value) {
    return "all: {children: {m: {hosts: {10.0.0.1: {pg_seq: 1}}, vars: {pg_cluster: m, "
        + name
        + ": "
        + value
        + "}}}}";
  }

  private static Attack attack(String name, Supplier<String> text) {
    return Attack.review(
        name, () -> ReviewText.configMap("pigsty.yml", text.get()), Expected.REVIEWED);
  }
}
