package io.pigstyguard.rulebook;

import java.util.List;

/** The topics of the Pigsty security page, by its lines. */
final class SecurityPage {
  /** A recommendation of the page and the lines where it stands. */
  record Topic(int first, int last, String title) {
    boolean holds(int line) {
      return first <= line && line <= last;
    }

    String lines() {
      return first == last ? String.valueOf(first) : first + "–" + last;
    }
  }

  static final List<Topic> TOPICS =
      List.of(
          new Topic(24, 27, "Protect `pigsty.yml` and the CMDB, where they are kept and edited"),
          new Topic(30, 32, "Protect and back up the CA key and certificates"),
          new Topic(40, 48, "Change the default passwords"),
          new Topic(50, 52, "Change MinIO users' passwords and their references"),
          new Topic(54, 56, "Encrypt remote backups"),
          new Topic(58, 60, "Store passwords by scram-sha-256"),
          new Topic(62, 63, "Check the strength of passwords in the database"),
          new Topic(65, 66, "Name the encryption of remote backups"),
          new Topic(68, 79, "Let passwords of business users expire"),
          new Topic(81, 87, "Keep password statements out of logs"),
          new Topic(95, 97, "Listen on specific addresses"),
          new Topic(99, 102, "Expose no port to public addresses"),
          new Topic(104, 105, "Restrict clients by HBA"),
          new Topic(107, 108, "Restrict who may control Patroni"),
          new Topic(116, 118, "Reach infrastructure by TLS and domain names"),
          new Topic(120, 123, "Protect the Patroni API by TLS"),
          new Topic(125, 127, "Protect PgBouncer's clients by TLS"),
          new Topic(135, 137, "Run critical clusters consistency-first"),
          new Topic(138, 140, "Tune nodes of critical clusters for consistency"),
          new Topic(141, 144, "Enable data checksums"),
          new Topic(145, 148, "Log connections and disconnections"),
          new Topic(149, 153, "Have a watchdog against split-brain"),
          new Topic(159, 163, "Have enough nodes, or backups elsewhere"),
          new Topic(164, 167, "Trade off availability and consistency"),
          new Topic(168, 171, "Reach databases by VIP, DNS or HAProxy"),
          new Topic(172, 175, "Have several infrastructure nodes"),
          new Topic(176, 179, "Have enough etcd members, an odd number"));

  private SecurityPage() {}
}
