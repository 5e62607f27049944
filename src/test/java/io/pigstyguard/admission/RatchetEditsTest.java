package io.pigstyguard.admission;

import static io.pigstyguard.admission.ConfigMaps.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.policy.RatchetMode;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Thresholds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Edits of one inventory at random, over several families of rules. An update is refused exactly
 * when it has a fault that is not stored, whatever else moves, is mended or is written otherwise.
 */
class RatchetEditsTest {
  private static final int ROUNDS = 600;

  /** What may stand in a place, those that are faults first. */
  private record Place(String name, int faulty, List<String> choices) {}

  private static final List<Place> GLOBAL =
      List.of(
          place(
              "pg_admin_password",
              2,
              "DBUser.DBA",
              "pigsty",
              "7mQ-vT2x_Wz9pLr4",
              "kE8_sNq3-Yb6tRd1"),
          place(
              "grafana_admin_password",
              2,
              "pigsty",
              "admin",
              "Hu5-wKc9_Zx2vGm7",
              "r4T_eFj8-Qn1yLs6"),
          place(
              "haproxy_admin_password",
              2,
              "pigsty",
              "\"{{ shared }}\"",
              "oP3-iBd7_Ma5kXh9",
              "\"{{ other }}\""),
          place("nginx_sslmode", 1, "disable", "enable", "enforce"),
          place("node_firewall_mode", 0, "zone"),
          place("shared", 0, "DBUser.DBA"),
          place("other", 0, "Vg6-nCy4_Je8wTq2"));

  private static final List<Place> CLUSTER =
      List.of(
          place("patroni_password", 2, "Patroni.API", "pigsty", "aZ1-sXd2_cFv3bGn"),
          place("pg_replication_password", 1, "DBUser.Replicator", "mK9-jNh8_uBy7tVg"),
          place("pg_monitor_password", 1, "DBUser.Monitor", "qW4-eRt5_yUi6oPa"));

  private static final List<String> USERS =
      List.of(
          "!{name: ann, password: DBUser.DBA, expire_in: 365}",
          "!{name: ann, password: pigsty, expire_in: 365}",
          "{name: ann, password: zX8-cVb7_nMa6sDf, expire_in: 365}",
          "!{name: bob, password: DBUser.DBA, expire_in: 365}",
          "{name: bob, password: lK2-jHg3_fDs4aPo, expire_in: 365}",
          "!{name: 'b/ob', password: DBUser.DBA, expire_in: 365}");

  private static final List<String> RULES =
      List.of(
          "!{user: ann, db: shop, addr: world, auth: trust}",
          "!{user: bob, db: shop, addr: world, auth: trust}",
          "!{user: ann, db: shop, addr: intra, auth: trust}",
          "{user: ann, db: shop, addr: intra, auth: ssl}",
          "{user: bob, db: shop, addr: local, auth: ident}");

  /** An inventory that is drawn: its text, and what is wrong with it. */
  private record Draft(String text, List<String> faults) {}

  private final Reviewer reviewer =
      Reviewers.of(
          Catalogue.rules(),
          new Policy(
              Profile.PRODUCTION,
              Map.of(),
              List.of(),
              Thresholds.DEFAULT,
              false,
              RatchetMode.FINDINGS));

  @Test
  void refusesWhatIsWorseAndNothingElse() {
    Random random = new Random(7);
    int refused = 0;
    int tolerated = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<List<String>> lines = draw(random);
      Draft stored = draft(lines, random);
      Draft changed = draft(random.nextInt(4) == 0 ? lines : edited(lines, random), random);

      Review review =
          update(
              reviewer,
              ConfigMaps.of("pigsty.yml", stored.text()),
              ConfigMaps.of("pigsty.yml", changed.text()));

      List<String> added = new ArrayList<>(changed.faults());
      stored.faults().forEach(added::remove);
      assertThat(review.response().allowed())
          .as("new are %s in\n%s\nthat was\n%s", added, changed.text(), stored.text())
          .isEqualTo(added.isEmpty());
      refused += added.isEmpty() ? 0 : 1;
      tolerated += review.outcome() == Outcome.TOLERATED ? 1 : 0;
    }
    assertThat(refused).as("refused").isGreaterThan(ROUNDS / 5);
    assertThat(tolerated).as("tolerated").isGreaterThan(ROUNDS / 5);
  }

  private static Place place(String name, int faulty, String... choices) {
    return new Place(name, faulty, List.of(choices));
  }

  /** Lines of variables of all, of a cluster, its users and its access rules; faults have a "!". */
  private static List<List<String>> draw(Random random) {
    return List.of(
        GLOBAL.stream().map(one -> line(one, random)).toList(),
        CLUSTER.stream().map(one -> line(one, random)).toList(),
        some(USERS, random),
        some(RULES, random));
  }

  private static List<List<String>> edited(List<List<String>> lines, Random random) {
    List<List<String>> others = draw(random);
    List<List<String>> edited = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> part = new ArrayList<>(lines.get(i));
      if (i >= 2) {
        part = new ArrayList<>(random.nextInt(3) == 0 ? others.get(i) : part);
        if (!part.isEmpty() && random.nextInt(3) == 0) {
          part.remove(random.nextInt(part.size()));
        }
      } else if (random.nextInt(2) == 0) {
        int at = random.nextInt(part.size());
        part.set(at, others.get(i).get(at));
      }
      edited.add(part);
    }
    return edited;
  }

  private static String line(Place place, Random random) {
    int choice = random.nextInt(place.choices().size());
    return (choice < place.faulty() ? "!" : "") + place.name() + ": " + place.choices().get(choice);
  }

  private static List<String> some(List<String> all, Random random) {
    return all.stream().filter(one -> random.nextInt(3) == 0).toList();
  }

  private static Draft draft(List<List<String>> lines, Random random) {
    List<String> faults =
        lines.stream().flatMap(List::stream).filter(line -> line.startsWith("!")).toList();
    String text =
        """
        all:
          vars:
            version: v4.5.0
            admin_ip: 10.10.10.10
            grafana_view_password: tY6-uIo7_pLk8jHg
            etcd_root_password: bN5-vCx4_zAq3wSe
        %s  children:
            infra: { hosts: { 10.10.10.10: { infra_seq: 1 } } }
            etcd: { hosts: { 10.10.10.10: { etcd_seq: 1 } }, vars: { etcd_cluster: etcd } }
            pg-shop:
              hosts: { 10.10.10.11: { pg_seq: 1, pg_role: primary } }
              vars:
                pg_cluster: pg-shop
        %s        pg_users: %s
                pg_hba_rules: %s
        """
            .formatted(
                block(lines.get(0), "    ", random),
                block(lines.get(1), "        ", random),
                list(lines.get(2), random),
                list(lines.get(3), random));
    return new Draft(text, faults);
  }

  private static String block(List<String> lines, String indent, Random random) {
    StringBuilder block = new StringBuilder();
    for (String line : shuffled(lines, random)) {
      block.append(random.nextInt(4) == 0 ? indent + "# a remark\n" : "");
      String bare = bare(line);
      int colon = bare.indexOf(": ") + 2;
      boolean quoted = bare.charAt(colon) != '"' && random.nextBoolean();
      String value = bare.substring(colon);
      block.append(indent).append(bare, 0, colon).append(quoted ? "'" + value + "'" : value);
      block.append('\n');
    }
    return block.toString();
  }

  private static String list(List<String> items, Random random) {
    String separator = random.nextBoolean() ? ", " : ",\n          ";
    Stream<String> shuffled = shuffled(items, random).stream().map(RatchetEditsTest::bare);
    return "[" + String.join(separator, shuffled.toList()) + "]";
  }

  private static String bare(String line) {
    return line.startsWith("!") ? line.substring(1) : line;
  }

  private static List<String> shuffled(List<String> lines, Random random) {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
