package io.pigstyguard.rule.credential;

import static io.pigstyguard.rule.credential.CredentialSites.Owner.optional;
import static io.pigstyguard.rule.credential.CredentialSites.Owner.required;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.BackupRepo;
import io.pigstyguard.rule.Patroni;
import io.pigstyguard.rule.PgUser;
import io.pigstyguard.rule.PgUsers;
import io.pigstyguard.rule.PreloadedLibraries;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.credential.CredentialSites.Collector;
import io.pigstyguard.rule.credential.CredentialSites.Owner;

/** Credentials of PGSQL clusters, their users and their backup repositories. */
final class PostgresCredentials {
  /** Judged for placeholders and strength here; published values are another rule's concern. */
  private static final Owner ELSEWHERE = new Owner("", "");

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
        repo(cluster, member);
      }
    }
    PgUsers.of(subject).written().forEach(this::user);
  }

  private void system(Host member) {
    add(required("PIG-PWD-002"), member, "pg_admin_password", "pg_admin_username");
    add(required("PIG-PWD-003"), member, "pg_monitor_password", "pg_monitor_username");
    add(required("PIG-PWD-004"), member, "pg_replication_password", "pg_replication_username");
    add(optional("PIG-PWD-020"), member, "pg_dbsu_password", "pg_dbsu");
    if (Patroni.isActive(member)) {
      add(required("PIG-PWD-005"), member, "patroni_password", "patroni_username");
    }
  }

  private void dcs(Cluster cluster, Host member) {
    if (Patroni.isActive(member) && subject.inventory().groups().containsKey("etcd")) {
      Param password = member.param("pg_etcd_password");
      sites.add(new Owner("", "PIG-PWD-023"), cluster.scope(), password, cluster.name());
    }
  }

  /** Where the key is missing, Pigsty derives one; that is another rule's concern. */
  private void serverKey(Cluster cluster, Host member) {
    Param key = member.param("pgsodium_key");
    if (!key.isEmpty() && PreloadedLibraries.of(member).contains("pgsodium")) {
      sites.add(ELSEWHERE, cluster.scope(), key, "");
    }
  }

  private void repo(Cluster cluster, Host member) {
    BackupRepo repo = BackupRepo.of(member).orElse(null);
    if (repo == null) {
      return;
    }
    Scope scope = repo.scope(cluster);
    if (repo.isKeyed()) {
      Param secret = repo.get("s3_key_secret");
      String account = repo.get("s3_key").text();
      sites.addTemplate(required("PIG-BAK-001"), scope, secret, account, cluster.name());
    }
    if (repo.type().equals("azure") && !repo.get("azure_key").isEmpty()) {
      Param key = repo.get("azure_key");
      String account = repo.get("azure_account").text();
      sites.addTemplate(ELSEWHERE, scope, key, account, cluster.name());
    }
    if (repo.isRemote() && repo.isEncrypted()) {
      Param phrase = repo.get("cipher_pass");
      sites.addTemplate(required("PIG-BAK-004"), scope, phrase, "", cluster.name());
    }
  }

  private void user(PgUser user) {
    if (user.canLogIn() && !user.isAbsent()) {
      sites.add(optional("PIG-PWD-017"), user.scope(), user.get("password"), user.name());
    }
  }

  private void add(Owner owner, Host member, String variable, String account) {
    Param param = member.param(variable);
    sites.add(owner, param.definedBy(), param, member.param(account).text());
  }
}
