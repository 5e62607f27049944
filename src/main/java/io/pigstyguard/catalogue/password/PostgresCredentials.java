package io.pigstyguard.catalogue.password;

import static io.pigstyguard.rule.credential.CredentialSite.Owner.optional;
import static io.pigstyguard.rule.credential.CredentialSite.Owner.required;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.Patroni;
import io.pigstyguard.pigsty.PgUser;
import io.pigstyguard.pigsty.PgUsers;
import io.pigstyguard.pigsty.PreloadedLibraries;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.credential.CredentialSite.Owner;
import io.pigstyguard.rule.credential.CredentialSites.Collector;

/** Credentials of PGSQL clusters and their users. */
final class PostgresCredentials {
  private final Subject subject;
  private final Collector sites;

  PostgresCredentials(Subject subject, Collector sites) {
    this.subject = subject;
    this.sites = sites;
  }

  void collect() {
    for (Cluster cluster : subject.inventory().pgClusters()) {
      for (Host member : cluster.members()) {
        system(member);
        dcs(cluster, member);
        serverKey(cluster, member);
      }
    }
    PgUsers.of(subject).written().forEach(this::user);
  }

  private void system(Host member) {
    add(required(PostgresPasswords.ADMIN), member, "pg_admin_password", "pg_admin_username");
    add(required(PostgresPasswords.MONITOR), member, "pg_monitor_password", "pg_monitor_username");
    add(
        required(PostgresPasswords.REPLICATION),
        member,
        "pg_replication_password",
        "pg_replication_username");
    add(optional(PostgresPasswords.DBSU), member, "pg_dbsu_password", "pg_dbsu");
    if (Patroni.isActive(member)) {
      add(required(PostgresPasswords.PATRONI), member, "patroni_password", "patroni_username");
    }
  }

  private void dcs(Cluster cluster, Host member) {
    if (Patroni.isActive(member) && subject.inventory().groups().containsKey("etcd")) {
      Param password = member.param("pg_etcd_password");
      sites.add(new Owner(null, PostgresPasswords.DCS), cluster.scope(), password, cluster.name());
    }
  }

  /** Where the key is missing, Pigsty derives one; that is another rule's concern. */
  private void serverKey(Cluster cluster, Host member) {
    Param key = member.param("pgsodium_key");
    if (!key.isEmpty() && PreloadedLibraries.of(member).contains("pgsodium")) {
      sites.add(Owner.NONE, cluster.scope(), key, "");
    }
  }

  private void user(PgUser user) {
    if (user.canLogIn() && !user.isAbsent()) {
      sites.add(optional(PostgresPasswords.USER), user.scope(), user.get("password"), user.name());
    }
  }

  private void add(Owner owner, Host member, String variable, String account) {
    Param param = member.param(variable);
    sites.add(owner, param.definedBy(), param, member.param(account).text());
  }
}
