package io.pigstyguard.fuzz;

/** What takes more work than is spent on any object. */
public final class Overwork {
  private Overwork() {}

  /** Access rules that refer to a variable, for each of so many clusters. */
  public static String inventory() {
    StringBuilder text = new StringBuilder("all: {vars: {x: world, pg_hba_rules: [");
    text.append("{user: all, db: all, addr: '{{ x }}', auth: ssl},".repeat(2000));
    text.append("]}, children: {");
    for (int i = 0; i < 1000; i++) {
      text.append("c%d: {hosts: {h%d: {pg_seq: 1}}, vars: {pg_cluster: c%d}},".formatted(i, i, i));
    }
    return text + "}}";
  }

  /** A ConfigMap of inventories that name 10,000 hosts each, whatever is judged of them. */
  public static String manifest() {
    StringBuilder text =
        new StringBuilder("{apiVersion: v1, kind: ConfigMap, metadata: {name: p}, data: {");
    for (int i = 0; i < 900; i++) {
      text.append("%d.pigsty.yml: \"all: {hosts: {'h[1:9999]': {pg_cluster: a}}}\",".formatted(i));
    }
    return text + "}}";
  }

  /** Some 60 KB of raw access rules and clusters, of which there would be 350,000 lines. */
  public static String lines() {
    StringBuilder text = new StringBuilder("all: {vars: {pg_hba_rules: [");
    text.append("{role: common, rules: ['{{ x }}']},".repeat(700));
    text.append("]}, children: {");
    for (int i = 0; i < 500; i++) {
      text.append("c%d: {hosts: {h%d: {pg_seq: 1}}, vars: {pg_cluster: c%d, ".formatted(i, i, i));
      text.append("x: host all u%d 10.0.0.0/8 md5}},".formatted(i));
    }
    return text + "}}";
  }
}
