package io.pigstyguard.siege;

import static io.pigstyguard.siege.ReviewText.entry;
import static io.pigstyguard.siege.ReviewText.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Updates that bring something bad in beside what is stored, and honest ones that must pass. */
final class RatchetAttacks {
  private static final String KIND = "Secret";

  /** Three published passwords. */
  private static final String STORED =
      """
      all:
        children:
          infra: {hosts: {10.0.0.1: {infra_seq: 1}}}
          pg-a:
            hosts: {10.0.0.2: {pg_seq: 1, pg_role: primary}}
            vars:
              pg_cluster: pg-a
              pg_users:
                - {name: app, password: DBUser.Meta}
                - {name: web, password: Str0ng.Enough.Pass1, expire_in: 365}
        vars:
          admin_ip: 10.0.0.1
          grafana_admin_password: pigsty
          pg_admin_password: DBUser.DBA
      """;

  private RatchetAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    honest(attacks);
    credentials(attacks);
    others(attacks);
    return attacks;
  }

  private static void honest(List<Attack> attacks) {
    attacks.add(
        update(
            "one of three passwords mended",
            STORED.replace(
                "grafana_admin_password: pigsty", "grafana_admin_password: Gr4fana.Strong.Pass"),
            Expected.ALLOWED));
    attacks.add(update("a comment in front", "# mine\n" + STORED, Expected.ALLOWED));
    attacks.add(update("users in another order", reordered(), Expected.ALLOWED));
    attacks.add(update("nothing changed", STORED, Expected.ALLOWED));
    attacks.add(
        update(
            "a published default written out",
            STORED + "    pg_monitor_password: DBUser.Monitor\n",
            Expected.ALLOWED));
  }

  private static void credentials(List<Attack> attacks) {
    attacks.add(
        update(
            "another public password in the same place",
            STORED.replace("pg_admin_password: DBUser.DBA", "pg_admin_password: pigsty"),
            Expected.DENIED));
    attacks.add(
        update(
            "a public password for another user",
            STORED.replace("Str0ng.Enough.Pass1", "DBUser.Viewer"),
            Expected.DENIED));
    attacks.add(
        update(
            "the public password moved to another user",
            STORED
                .replace("DBUser.Meta", "x1")
                .replace("Str0ng.Enough.Pass1", "DBUser.Meta")
                .replace("x1", "Str0ng.Enough.Pass2"),
            Expected.DENIED));
    attacks.add(
        update(
            "one mended and one made",
            STORED
                .replace(
                    "grafana_admin_password: pigsty", "grafana_admin_password: Gr4fana.Strong.Pass")
                .replace(
                    "pg_users:\n", "pg_users:\n          - {name: new, password: DBUser.Viewer}\n"),
            Expected.DENIED));
  }

  private static void others(List<Attack> attacks) {
    attacks.add(
        update(
            "trust for everybody beside what is stored",
            STORED
                + "    pg_hba_rules: [{user: all, db: all, addr: world, auth: trust, title: x}]\n",
            Expected.DENIED));
    attacks.add(update("what cannot be read any more", STORED + "  x: [", Expected.DENIED));
    attacks.add(update("a second document", STORED + "---\n" + STORED, Expected.DENIED));
    attacks.add(
        update(
            "10,000 more users",
            STORED.replace(
                "pg_users:\n",
                "pg_users:\n" + "          - {name: u, password: DBUser.DBA}\n".repeat(10_000)),
            Expected.DENIED));
  }

  private static String reordered() {
    return STORED
        .replace("          - {name: app, password: DBUser.Meta}\n", "")
        .replace(
            "expire_in: 365}\n",
            "expire_in: 365}\n          - {name: app, password: DBUser.Meta}\n");
  }

  private static Attack update(String name, String text, Expected expected) {
    return Attack.review(
        "update: " + name, () -> ReviewText.update(KIND, secret(text), secret(STORED)), expected);
  }

  private static String secret(String text) {
    String value = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return object(KIND, "", "\"type\":\"Opaque\",\"data\":{" + entry("pigsty.yml", value) + "}");
  }
}
