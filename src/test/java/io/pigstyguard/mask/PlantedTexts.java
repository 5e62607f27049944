package io.pigstyguard.mask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Texts of all kinds, each with one random credential wherever people put one. */
public final class PlantedTexts {
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  /** Inventories; {@code @} is the credential, and a second one behind it an at sign. */
  private static final List<String> INVENTORIES =
      List.of(
          vars("pg_admin_password: @"),
          vars("pg_admin_password: '@'"),
          vars("pg_admin_password: \"@\" # @"),
          vars("# password: @\n    pg_version: 17"),
          vars("pg_version: 17 # the password was @"),
          vars("pg_admin_password: |\n      @\n      @"),
          vars("pg_admin_password: >- # @\n      @"),
          vars("note: | # pw @\n      fine"),
          vars("note: |\n      export PGPASSWORD=@"),
          vars("note: |\n      # password: @\n      fine"),
          vars("comment: 'pw @'"),
          vars("comment: the token @ is old"),
          vars("comment: 'root/@ (login)'"),
          vars("comment: 密码 @"),
          vars("s3_key: @"),
          vars("repo: {s3_key: @, s3_key_secret: @}"),
          vars("my_pw: @"),
          vars("dbPass: @"),
          vars("unlock_pin: @"),
          vars("pgbackrest_repo: {minio: {type: s3, cipher_pass: @}}"),
          vars("pg_users: [{name: a, password: @}, {name: b,\n      password: '@'}]"),
          vars("pg_users:\n      - {name: a, password: @, roles: [x]}\n      - name: b"),
          vars("minio_users: [{access_key: a, secret_key: @}]"),
          vars("nginx_users: {ops: @}"),
          vars("url: postgres://u:@@h:5432/db"),
          vars("metadb: 'host=h user=u password=@'"),
          vars("args: '-a -httpAuth.password=@ -b'"),
          vars("cmd: curl -u ops:@ http://h"),
          vars("pg_admin_password: !@ x"),
          vars("pg_admin_password: !@"),
          vars("pg_admin_password: *@"),
          vars("pg_admin_password: &@ x"),
          vars("any: *@"),
          vars("any: [&@ x, !@ y]"),
          vars("any: &@ {a: b}"),
          vars("etcd_root_password: {@: 1}"),
          vars("etcd_root_password: [@, @]"),
          vars("? pg_admin_password\n    : @"),
          vars("any: {'password=@': 1}"),
          vars("any: {'postgres://u:@@h/d': 1}"),
          vars("pg_admin_password: @\n    pg_admin_password: @x"),
          vars("word: @\n    redis_password: '{{ word }}'"),
          vars("word: &w @\n    redis_password: *w"),
          vars("apps: {dify: {conf: {DB_PASSWORD: @, PORT: 80}}}"),
          vars(
              "pg_hba_rules: [{title: x, rules: ['host all all 0.0.0.0/0 ldap ldapbindpasswd=@']}]"),
          "all: {children: {pg-a: @}}",
          "all: {hosts: {10.0.0.1: @}}",
          "all: {hosts: {10.0.0.1: {ansible_ssh_pass: @}}}");

  /** Texts that are no inventories, and texts that nothing can read. */
  private static final List<String> OTHERS =
      List.of(
          "@",
          "@\n",
          "'@'",
          "\"@\"",
          "|\n  @\n",
          "--- # @\n@\n",
          "%YAML 1.1\n# @\n---\n@\n",
          "%TAG ! tag:@:\n---\na: b\n",
          "- @\n- [@, {a: @}]\n",
          "[@]",
          "{@: @}",
          "@: x\n",
          "pw: @\n",
          "password: @\n",
          "db:\n  user: me\n  word: @\n",
          "all: @\n",
          "all: [@]\n",
          "all: {vars: @}\n",
          "all: {var: {x: @}}\n",
          "server:\n  - host: x\n    login: me:@\n",
          "the password is @\nand that is all\n",
          "[all]\n10.0.0.1 ansible_ssh_pass=@\n",
          "[all:vars]\npg_admin_password=@\n",
          "PGUSER=me\nPGPASSWORD=@\n",
          "export PGPASSWORD='@'\n",
          "{\"password\": \"@\"}",
          "{\"a\": [{\"b\": \"@\"}]}",
          "\"@\"\n...\n",
          "a: 1\n---\npassword: @\n",
          "all:\n\tvars: {pg_admin_password: @}\n",
          "all:\n  vars:\n    pg_admin_password: @\n   x: 1\n",
          "all: {vars: {pg_admin_password: '@}}\n",
          "all: {vars: {pg_admin_password: \"@\\q\"}}\n",
          "all: {vars: {pg_admin_password: @\n",
          "all: {vars: {pg_admin_password: @ : b}}\n",
          "all:\n  vars:\n    pg_admin_password: {{ @ }}\n",
          "all:\n  vars:\n    pg_admin_password: %@\n",
          "all:\n  vars:\n    pg_admin_password: `@\n",
          "all:\n  vars:\n    pg_admin_password: [@\n",
          "all:\n  vars:\n    pg_admin_password: @: x\n",
          "-----BEGIN PRIVATE KEY-----\n@\n-----END PRIVATE KEY-----\n",
          "services:\n  db: {image: postgres, environment: [POSTGRES_PASSWORD=@]}\n",
          manifest("ConfigMap", "data: {pigsty.yml: 'all: {vars: {pg_admin_password: @}}'}"),
          manifest("ConfigMap", "data:\n  pigsty.yml: |\n    @\n"),
          manifest("ConfigMap", "data:\n  pigsty.yml: |\n    all: {vars: {note: pw @}}\n"),
          manifest("ConfigMap", "data: {pigsty.yml: @, password: @}"),
          manifest("Secret", "stringData: {pigsty.yml: 'all: {vars: {pg_admin_password: @}}'}"),
          manifest("Secret", "data: {pigsty.yml: '@'}"),
          manifest("Secret", "data: @"),
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {annotations: {password: @}}\ndata: {a: b\n");

  private PlantedTexts() {}

  /**
   * A text with the one thing that must not be shown.
   *
   * @param secret neither it nor its base64
   */
  public record Planted(String text, String secret) {
    /** Whether a text shows the credential, as it is or as base64. */
    public boolean isIn(String output) {
      return output.contains(secret)
          || output.contains(
              Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Every place with a credential of its own; other ones for another seed. */
  public static List<Planted> all(long seed) {
    Random random = new Random(seed);
    List<Planted> planted = new ArrayList<>();
    for (List<String> places : List.of(INVENTORIES, OTHERS)) {
      for (String place : places) {
        String secret = secret(random);
        String text = place.replace("@@", "@\0").replace("@", secret).replace('\0', '@');
        planted.add(new Planted(text, secret));
      }
    }
    return planted;
  }

  /** Letters of both kinds and a digit, so that nothing else in an output is the same. */
  private static String secret(Random random) {
    StringBuilder secret = new StringBuilder("Q");
    for (int i = 0; i < 11 + random.nextInt(10); i++) {
      secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return secret.append('7').append('x').toString();
  }

  /** In an inventory with an infra node and a cluster, which has findings of its own. */
  private static String vars(String text) {
    return """
        all:
          children:
            infra: {hosts: {10.0.0.9: {infra_seq: 1}}}
            pg-a:
              hosts: {10.0.0.1: {pg_seq: 1, pg_role: primary}}
              vars: {pg_cluster: pg-a}
          vars:
            pg_listen: 0.0.0.0
        """
        + "    "
        + text
        + "\n";
  }

  private static String manifest(String kind, String data) {
    return "apiVersion: v1\nkind: %s\nmetadata: {name: a, namespace: b}\n%s\n"
        .formatted(kind, data);
  }
}
