package io.pigstyguard.fuzz;

import static io.pigstyguard.fuzz.Texts.repeat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Long lists of everything that is listed, each seen by as many hosts or clusters as there may be:
 * whoever looks at them once for each host never comes to an end.
 */
public final class Multiplied {
  private static final Map<String, String> ITEMS = new TreeMap<>();
  private static final Map<String, String> ENTRIES = new TreeMap<>();

  /** Hosts of every module. */
  private static final String RANGE =
      "m: {hosts: {'h[1:9999]': {pg_seq: 1, infra_seq: 1, minio_seq: 1, redis_node: 1, etcd_seq: 1}},"
          + " vars: {pg_cluster: m, redis_cluster: m, minio_cluster: m}},"
          + " infra: {hosts: {'h[1:9999]': ~}}, etcd: {hosts: {'h[1:9999]': ~}}";

  static {
    ITEMS.put("pg_users", "{name: u#, password: DBUser.DBA}");
    ITEMS.put("pg_default_roles", "{name: u#, password: DBUser.DBA, superuser: true}");
    ITEMS.put("pg_databases", "{name: d#, owner: DBUser.DBA, pgbouncer: true}");
    ITEMS.put("pg_hba_rules", "{user: u#, db: all, addr: DBUser.DBA, auth: trust}");
    ITEMS.put("pgb_hba_rules", "{user: all, db: d#, addr: DBUser.DBA, auth: trust}");
    ITEMS.put("pg_default_hba_rules", "{title: t#, role: common, rules: [DBUser.DBA]}");
    ITEMS.put("pg_services", "{name: s#, port: 5433, ip: DBUser.DBA}");
    ITEMS.put("pg_libs", "x#");
    ITEMS.put("pg_crontab", "'* * * * * x#'");
    ITEMS.put("node_crontab", "'* * * * * root x#'");
    ITEMS.put("node_etc_hosts", "'10.0.0.1 x#'");
    ITEMS.put("node_firewall_public_port", "#");
    ITEMS.put("node_firewall_intranet", "10.0.0.0/#");
    ITEMS.put("haproxy_services", "{name: h#, port: 1, ip: '*'}");
    ITEMS.put("minio_users", "{access_key: a#, secret_key: S3User.Meta}");
    ITEMS.put("repo_upstream", "{name: r#, module: x, baseurl: {default: 'http://x/'}}");
    ENTRIES.put("infra_portal", "p#: {domain: d.x, endpoint: '${admin_ip}:1', path: /}");
    ENTRIES.put("nginx_users", "u#: pigsty");
    ENTRIES.put("pgbackrest_repo", "r#: {type: s3, s3_key: a, s3_key_secret: b, cipher_pass: c}");
    ENTRIES.put("apps", "a#: {conf: {X_PASSWORD: pigsty}}");
    ENTRIES.put("pg_parameters", "p#: on");
    ENTRIES.put("pg_exporters", "#: {pg_cluster: c, pg_seq: 1, pg_host: 10.1.1.1}");
    ENTRIES.put("redis_instances", "#: {}");
    ENTRIES.put("juice_instances", "j#: {path: /x, meta: 'postgres://a:DBUser.DBA@10.1.1.1/x'}");
  }

  private Multiplied() {}

  /** Half of the length is the list, where there are clusters the other half. */
  public static Map<String, IntFunction<String>> scalable() {
    Map<String, IntFunction<String>> families = new TreeMap<>();
    ITEMS.forEach(
        (name, item) -> {
          String list = name + ": [%s]";
          families.put(name + " of 10,000 hosts", family(list, item, size -> RANGE));
          families.put(name + " of clusters", family(list, item, Multiplied::clusters));
          families.put(
              name + " that refer, of clusters", family(list, refer(item), Multiplied::clusters));
        });
    ENTRIES.forEach(
        (name, entry) -> {
          String mapping = name + ": {%s}";
          families.put(name + " of 10,000 hosts", family(mapping, entry, size -> RANGE));
          families.put(name + " of clusters", family(mapping, entry, Multiplied::clusters));
        });
    return families;
  }

  private static IntFunction<String> family(
      String variable, String part, IntFunction<String> groups) {
    return size ->
        "all: {vars: {x: DBUser.DBA, "
            + variable.formatted(numbered(part, size / 2))
            + "}, children: {"
            + groups.apply(size / 2 - 1000)
            + "}}";
  }

  private static String numbered(String part, int size) {
    return repeat(size, i -> part.replace("#", Integer.toString(i)) + ",");
  }

  private static String refer(String item) {
    return item.replace("DBUser.DBA", "'{{ x }}'");
  }

  /** Each has a value of its own for what the lists refer to. */
  private static String clusters(int size) {
    return repeat(
        size,
        i ->
            "c#: {hosts: {@: {pg_seq: 1, pg_role: primary}}, vars: {pg_cluster: c#, x: @}},"
                .replace("#", Integer.toString(i))
                .replace("@", "10." + i / 250 + "." + i % 250 + ".1"));
  }
}
