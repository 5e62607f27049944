package io.pigstyguard.siege;

import static io.pigstyguard.siege.ReviewText.entry;
import static io.pigstyguard.siege.ReviewText.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inventories that are to be stored without being judged. */
final class ClaimAttacks {
  private static final String CONFIG_MAP = "ConfigMap";

  /** With a published password and a parameter of Pigsty's. */
  private static final String OPEN =
      """
      all:
        children:
          infra: {hosts: {10.0.0.1: {infra_seq: 1}}}
          pg-a:
            hosts: {10.0.0.2: {pg_seq: 1, pg_role: primary}}
            vars: {pg_cluster: pg-a}
        vars: {admin_ip: 10.0.0.1, grafana_admin_password: pigsty, pg_admin_password: DBUser.DBA}
      """;

  private static final String MARK = ",\"labels\":{\"pigsty-guard.io/inventory\":\"true\"}";

  private ClaimAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    marks(attacks);
    names(attacks);
    bytes(attacks);
    updates(attacks);
    bystanders(attacks);
    return attacks;
  }

  private static void marks(List<Attack> attacks) {
    for (String key :
        List.of("inventory", "hosts", "pigsty.yml.j2", "PIGSTY.YML", "pigsty.yml.bak", "x")) {
      attacks.add(marked("a marked object with key " + key, MARK, key));
    }
    attacks.add(
        marked(
            "an annotation that names a key that is not there",
            MARK + annotation("typo"),
            "inventory.yml"));
    attacks.add(
        marked(
            "an annotation that names another key, without a label",
            annotation("typo"),
            "pigsty.yml"));
    attacks.add(
        marked("an annotation with nothing in it", MARK + annotation(" , ,"), "inventory.yml"));
    attacks.add(
        marked(
            "a label of another word",
            ",\"labels\":{\"pigsty-guard.io/inventory\":\"False\"}",
            "inventory"));
    attacks.add(
        marked(
            "a label of an empty word",
            ",\"labels\":{\"pigsty-guard.io/inventory\":\"\"}",
            "inventory"));
  }

  private static void names(List<Attack> attacks) {
    for (String key : List.of("inventory.yml", "pigsty-prod.yml", "PIGSTY.YML", "hosts")) {
      attacks.add(Attack.sweep(key, () -> ReviewText.configMap(key, OPEN), Expected.DENIED));
      attacks.add(
          Attack.sweep(
              key + " in a Secret",
              () -> ReviewText.secret(key, OPEN.getBytes(StandardCharsets.UTF_8)),
              Expected.DENIED));
    }
    forms()
        .forEach(
            (form, text) -> {
              attacks.add(
                  Attack.review(
                      "an inventory in the form of " + form,
                      () -> ReviewText.configMap("inventory.yml", text),
                      Expected.DENIED));
              attacks.add(
                  Attack.sweep(
                      "an inventory in the form of " + form,
                      () -> ReviewText.configMap("inventory.yml", text),
                      Expected.DENIED));
            });
  }

  private static void updates(List<Attack> attacks) {
    attacks.add(
        Attack.review(
            "a mark put on what was never judged",
            () ->
                ReviewText.update(
                    CONFIG_MAP,
                    object(CONFIG_MAP, MARK, data("inventory", OPEN)),
                    object(CONFIG_MAP, "", data("inventory", OPEN))),
            Expected.DENIED));
    attacks.add(
        Attack.review(
            "an annotation put on what was never judged",
            () ->
                ReviewText.update(
                    CONFIG_MAP,
                    object(
                        CONFIG_MAP,
                        annotation("hosts"),
                        data("hosts", OPEN.replace("all:", "x: {}\nall:"))),
                    object(CONFIG_MAP, "", data("hosts", OPEN.replace("all:", "x: {}\nall:")))),
            Expected.REVIEWED));
    attacks.add(
        Attack.review(
            "a key added to what is stored",
            () ->
                ReviewText.update(
                    CONFIG_MAP,
                    object(
                        CONFIG_MAP,
                        "",
                        "\"data\":{"
                            + entry("pigsty.yml", OPEN)
                            + ","
                            + entry("b.pigsty.yml", OPEN)
                            + "}"),
                    object(CONFIG_MAP, "", data("pigsty.yml", OPEN))),
            Expected.DENIED));
    attacks.add(
        Attack.review(
            "another kind in the request than in the object",
            () -> ReviewText.create("Pod", object(CONFIG_MAP, "", data("pigsty.yml", OPEN))),
            Expected.REVIEWED));
  }

  /** Ansible takes all of these for the same inventory. */
  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    String vars =
        "{children: {pg-a: {hosts: {10.0.0.2: {pg_seq: 1, pg_role: primary}}, vars: {pg_cluster: pg-a}}}, vars: {pg_admin_password: DBUser.DBA}}";
    forms.put(
        "JSON",
        "{\"all\": {\"children\": {\"pg-a\": {\"hosts\": {\"10.0.0.2\": {\"pg_seq\": 1, \"pg_role\": \"primary\"}}, \"vars\": {\"pg_cluster\": \"pg-a\"}}}, \"vars\": {\"pg_admin_password\": \"DBUser.DBA\"}}}");
    forms.put("a flow", "{all: " + vars + "}");
    forms.put("an indented root", OPEN.replaceAll("(?m)^", "   "));
    forms.put("a byte order mark", "\ufeff" + OPEN);
    forms.put("a long key", "? all\n: " + vars + "\n");
    forms.put("an escaped key", "\"\\x61ll\": " + vars + "\n");
    forms.put("a quoted key", "'all': " + vars + "\n");
    forms.put("a tagged key", "!!str all: " + vars + "\n");
    forms.put(
        "groups without a root",
        "pg-a:\n  hosts: {10.0.0.2: {pg_seq: 1, pg_role: primary}}\n  vars: {pg_cluster: pg-a, pg_admin_password: DBUser.DBA}\n");
    forms.put("carriage returns", OPEN.replace("\n", "\r"));
    forms.put("a document start", "%YAML 1.1\n--- # x\n" + OPEN);
    return forms;
  }

  private static void bytes(List<Attack> attacks) {
    byte[] open =
        OPEN.replace("DBUser.DBA", "Str0ng.Enough.Pass")
            .replace("pigsty,", "An0ther.Strong.Pass,")
            .getBytes(StandardCharsets.UTF_8);
    byte[] broken = open.clone();
    broken[broken.length - 3] = (byte) 0xff;
    attacks.add(
        Attack.review(
            "a Secret that is not UTF-8",
            () -> ReviewText.secret("pigsty.yml", broken),
            Expected.denied("PIG-CFG-001")));
    attacks.add(
        Attack.review(
            "binaryData that is not UTF-8", () -> binary(broken), Expected.denied("PIG-CFG-001")));
    attacks.add(
        Attack.review(
            "an inventory in binaryData",
            () -> binary(OPEN.getBytes(StandardCharsets.UTF_8)),
            Expected.DENIED));
    attacks.add(
        Attack.review(
            "an inventory in stringData",
            () ->
                ReviewText.create(
                    "Secret",
                    object("Secret", "", "\"stringData\":{" + entry("pigsty.yml", OPEN) + "}")),
            Expected.DENIED));
  }

  /** What is none of ours stays alone, whatever it looks like. */
  private static void bystanders(List<Attack> attacks) {
    for (String text :
        List.of(
            "all: {hosts: {a: ~}}\n",
            "all:\n  hosts:\n    web: {ansible_host: 10.0.0.1}\n",
            "pg_cluster is described here",
            "services: {all: {image: x}}\n",
            "{\"all\": [1, 2]}")) {
      attacks.add(
          Attack.review(
              "a bystander: " + text.strip(),
              () -> ReviewText.configMap("values.yaml", text),
              Expected.ALLOWED));
      attacks.add(
          Attack.sweep(
              "a bystander: " + text.strip(),
              () -> ReviewText.configMap("values.yaml", text),
              Expected.ALLOWED));
    }
    attacks.add(
        Attack.sweep(
            "a request that is too large",
            () -> ReviewText.configMap("values.yaml", "x: y\n".repeat(2 << 20)),
            Expected.WARNED));
    attacks.add(
        Attack.sweep(
            "a form that no object has",
            () -> ReviewText.create(CONFIG_MAP, "[]"),
            Expected.WARNED));
  }

  private static ReviewText binary(byte[] bytes) {
    String value = Base64.getEncoder().encodeToString(bytes);
    return ReviewText.create(
        CONFIG_MAP, object(CONFIG_MAP, "", "\"binaryData\":{" + entry("pigsty.yml", value) + "}"));
  }

  private static Attack marked(String name, String metadata, String key) {
    return Attack.review(
        name,
        () -> ReviewText.create(CONFIG_MAP, object(CONFIG_MAP, metadata, data(key, OPEN))),
        Expected.DENIED);
  }

  private static String annotation(String keys) {
    return ",\"annotations\":{\"pigsty-guard.io/keys\":\"" + keys + "\"}";
  }

  private static String data(String key, String text) {
    return "\"data\":{" + entry(key, text) + "}";
  }
}
