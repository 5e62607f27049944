package io.pigstyguard.fuzz;

import static io.pigstyguard.fuzz.Texts.list;
import static io.pigstyguard.fuzz.Texts.mapping;
import static io.pigstyguard.fuzz.Texts.quoted;
import static io.pigstyguard.fuzz.Texts.repeat;
import static io.pigstyguard.fuzz.Texts.root;
import static io.pigstyguard.fuzz.Texts.vars;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Families of texts that are made to cost as much as they can, each for any length. */
public final class HostileInputs {
  private HostileInputs() {}

  /** Whose cost must grow with their length and no faster. */
  public static Map<String, IntFunction<String>> scalable() {
    Map<String, IntFunction<String>> families = new TreeMap<>();
    structures(families);
    entries(families);
    lists(families);
    mappings(families);
    references(families);
    hosts(families);
    groups(families);
    manyHosts(families);
    return families;
  }

  private static void structures(Map<String, IntFunction<String>> families) {
    families.put("flow nesting", size -> "[".repeat(size / 2) + "]".repeat(size / 2));
    families.put("open flow nesting", size -> "{a: ".repeat(size / 4));
    families.put("block nesting", size -> "- ".repeat(size / 2) + "x");
    families.put("complex keys", size -> "? ".repeat(size / 2) + "x");
    families.put("blank lines", size -> "a: b" + "\n".repeat(size));
    families.put("comments", size -> "# x\n".repeat(size / 4) + "all: {}");
    families.put("directives", size -> "%A b\n".repeat(size / 5) + "---\na: b");
    families.put("documents", size -> "--- {}\n".repeat(size / 7));
    families.put("document ends", size -> "a: b\n" + "...\n".repeat(size / 4));
    families.put("carriage returns", size -> "a: b\r".repeat(size / 5));
    families.put("literal block", size -> "all: |\n" + "  x\n".repeat(size / 4));
    families.put("folded block", size -> "all: >\n" + "  x\n\n".repeat(size / 5));
    families.put("indented folds", size -> "all: 'x" + "\n ".repeat(size / 2) + "'");
    families.put("anchors", size -> root(size, i -> "k" + i + ": &a" + i + " x\n"));
    families.put("duplicate keys", size -> root(size, i -> "k: x\n"));
    families.put("keys", size -> root(size, i -> "k" + i + ": x\n"));
    families.put("null keys", size -> root(size, i -> "? \n"));
    families.put("number keys", size -> root(size, i -> i + ".0: x\n"));
    families.put("unknown tags", size -> vars(size, i -> "a" + i + ": !t" + i + " x, "));
    families.put("colliding hashes", size -> vars(size, Texts::colliding));
    families.put("flow texts", size -> "[" + "'x',\"y\",".repeat(size / 8) + "]");
    families.put("escapes", size -> "a: \"" + "\\U0001F600".repeat(size / 10) + "\"");
    families.put("no YAML", size -> "}".repeat(size));
  }

  private static void entries(Map<String, IntFunction<String>> families) {
    families.put("pg_users", size -> list("pg_users", size, "{name: u%d, password: p%d}"));
    families.put(
        "users of a role",
        size -> list("pg_users", size, "{name: u, roles: [dbrole_admin], superuser: true}"));
    families.put("pg_users of nothing", size -> list("pg_users", size, "~"));
    families.put("pg_databases", size -> list("pg_databases", size, "{name: d%d, owner: o%d}"));
    families.put(
        "pg_hba_rules",
        size -> list("pg_hba_rules", size, "{user: u%d, db: d%d, addr: world, auth: trust}"));
    families.put(
        "pg_hba_rules of lines",
        size ->
            list("pg_hba_rules", size, "{title: x, role: common, rules: [host all all a md5]}"));
  }

  private static void lists(Map<String, IntFunction<String>> families) {
    families.put(
        "pgb_hba_rules", size -> list("pgb_hba_rules", size, "{user: all, addr: all, auth: pwd}"));
    families.put("pg_services", size -> list("pg_services", size, "{name: s, port: 1, ip: '*'}"));
    families.put(
        "minio_users", size -> list("minio_users", size, "{access_key: a, secret_key: b}"));
    families.put(
        "haproxy_services", size -> list("haproxy_services", size, "{name: h%d, port: 1}"));
  }

  private static void mappings(Map<String, IntFunction<String>> families) {
    families.put(
        "infra_portal", size -> mapping("infra_portal", size, "{domain: d, endpoint: 'e:1'}"));
    families.put("nginx_users", size -> mapping("nginx_users", size, "x"));
    families.put(
        "pgbackrest_repo", size -> mapping("pgbackrest_repo", size, "{type: s3, bucket: b}"));
    families.put("apps", size -> mapping("apps", size, "{conf: {A_PASSWORD: b}}"));
    families.put("pg_parameters", size -> mapping("pg_parameters", size, "x"));
    families.put("public ports", size -> list("node_firewall_public_port", size, "%d"));
    families.put(
        "repo_url",
        size -> list("repo_upstream", size, "{name: r, baseurl: {default: 'http://x/'}}"));
    families.put("etc hosts", size -> list("node_etc_hosts", size, "'10.0.0.1 x'"));
    families.put("crontab", size -> list("node_crontab", size, "'0 0 * * * root x'"));
  }

  private static void references(Map<String, IntFunction<String>> families) {
    families.put("references", size -> vars(size, i -> "v" + i + ": '{{ v" + (i + 1) + " }}', "));
    families.put(
        "references in users",
        size ->
            vars(
                "big: "
                    + quoted("x", size / 2)
                    + ", pg_users: ["
                    + repeat(size / 2, i -> "{name: u" + i + ", password: '{{ big }}'},")
                    + "], "));
    families.put(
        "aliases in users",
        size ->
            vars(
                "big: &b "
                    + quoted("x", size / 2)
                    + ", pg_users: ["
                    + repeat(size / 2, i -> "{name: u" + i + ", password: *b},")
                    + "], "));
    families.put(
        "aliased names of users",
        size ->
            vars(
                "big: &b "
                    + quoted("x", size / 2)
                    + ", pg_users: ["
                    + repeat(size / 2, i -> "{name: *b, password: DBUser.DBA},")
                    + "], "));
  }

  private static void hosts(Map<String, IntFunction<String>> families) {
    families.put(
        "host names", size -> "all: {hosts: {" + repeat(size, i -> "h" + i + ": {},") + "}}");
    families.put(
        "hosts with variables",
        size ->
            "all: {hosts: {"
                + repeat(
                    size,
                    i ->
                        "10.0."
                            + i / 250
                            + "."
                            + i % 250
                            + ": {pg_seq: "
                            + i
                            + ", pg_cluster: c"
                            + i
                            + "},")
                + "}}");
  }

  private static void groups(Map<String, IntFunction<String>> families) {
    families.put(
        "clusters",
        size ->
            "all: {children: {"
                + repeat(
                    size,
                    i ->
                        "c"
                            + i
                            + ": {hosts: {10.0."
                            + i / 250
                            + "."
                            + i % 250
                            + ": {pg_seq: 1}}, vars: {pg_cluster: c"
                            + i
                            + "}},")
                + "}}");
    families.put(
        "groups", size -> "all: {children: {" + repeat(size, i -> "g" + i + ": {},") + "}}");
    families.put(
        "groups of a host",
        size ->
            "all: {children: {"
                + repeat(size, i -> "g" + i + ": {hosts: {h: {a" + i + ": 1}}},")
                + "}}");
  }

  private static void manyHosts(Map<String, IntFunction<String>> families) {
    families.put(
        "variables of many hosts",
        size ->
            "all: {hosts: {'h[1:9000]': {pg_cluster: c}}, vars: {"
                + repeat(size, i -> "v" + i + ": x,")
                + "}}");
    families.put(
        "own variables of many hosts",
        size ->
            "all: {hosts: {'h[1:9000]': {pg_cluster: c, "
                + repeat(size, i -> "v" + i + "_password: x,")
                + "}}}");
    families.put(
        "users of many hosts",
        size ->
            "all: {hosts: {'h[1:9000]': {pg_cluster: c, pg_users: ["
                + repeat(size, i -> "{name: u" + i + ", password: DBUser.DBA},")
                + "]}}}");
    families.put(
        "referring users of many hosts",
        size ->
            "all: {hosts: {'h[1:9000]': {pg_cluster: c, pg_users: ["
                + repeat(size, i -> "{name: u" + i + ", password: '{{ x }}'},")
                + "]}}}");
    families.put(
        "loop",
        size ->
            "all: {children: {"
                + repeat(size, i -> "g" + i + ": {children: {g" + (i + 1) + ": {}}},")
                + "}}");
  }
}
