package io.pigstyguard.catalogue.password;

import static io.pigstyguard.rule.credential.CredentialSite.Owner.optional;
import static io.pigstyguard.rule.credential.CredentialSite.Owner.required;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Module;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.Viewpoints;
import io.pigstyguard.rule.credential.CredentialSite.Owner;
import io.pigstyguard.rule.credential.CredentialSites.Collector;
import java.util.List;

/** Credentials of MinIO, Redis, MySQL and Kafka clusters. */
final class ModuleCredentials {
  private static final Owner MYSQL = required(ModulePasswords.MYSQL);

  private final Inventory inventory;
  private final Collector sites;

  ModuleCredentials(Inventory inventory, Collector sites) {
    this.inventory = inventory;
    this.sites = sites;
  }

  void collect() {
    inventory.clusters(Module.MINIO).forEach(this::minio);
    inventory.clusters(Module.REDIS).forEach(this::redis);
    inventory.clusters(Module.MYSQL).forEach(this::mysql);
    inventory.clusters(Module.KAFKA).forEach(this::kafka);
  }

  private void minio(Cluster cluster) {
    for (Host node : cluster.members()) {
      String root = node.param("minio_access_key").text();
      sites.add(
          required(ModulePasswords.MINIO_SECRET),
          cluster.scope(),
          node.param("minio_secret_key"),
          root);
    }
    for (Host node : Viewpoints.of(cluster.members(), "minio_users")) {
      for (Param user : node.param("minio_users").items()) {
        String key = user.get("access_key").text();
        Scope scope = Scope.of("miniouser", cluster.name(), key);
        sites.add(required(ModulePasswords.MINIO_USER), scope, user.get("secret_key"), key);
      }
    }
  }

  private void redis(Cluster cluster) {
    Owner owner = new Owner(ModulePasswords.REDIS, ModulePasswords.REDIS_EMPTY);
    for (Host node : cluster.members()) {
      sites.add(owner, cluster.scope(), node.param("redis_password"), "");
    }
    for (Host node : Viewpoints.of(cluster.members(), "redis_sentinel_monitor")) {
      for (Param primary : node.param("redis_sentinel_monitor").items()) {
        sites.add(optional(ModulePasswords.REDIS), cluster.scope(), primary.get("password"), "");
      }
    }
  }

  private void mysql(Cluster cluster) {
    for (Host node : cluster.members()) {
      mysql(node, "mysql_root_password", "root");
      mysql(node, "mysql_monitor_password", "dbuser_monitor");
      mysql(node, "mysql_cluster_password", "dbuser_cluster");
    }
    for (Host node : Viewpoints.of(cluster.members(), "mysql_users")) {
      for (Param user : node.param("mysql_users").items()) {
        sites.add(MYSQL, cluster.scope(), user.get("password"), user.get("name").text());
      }
    }
  }

  private void mysql(Host node, String variable, String account) {
    Param password = node.param(variable);
    sites.add(MYSQL, password.definedBy(), password, account);
  }

  /** Without SCRAM the brokers ask for no password and the list is ignored. */
  private void kafka(Cluster cluster) {
    List<Host> brokers =
        cluster.members().stream()
            .filter(node -> node.param("kafka_security").word().equals("scram"))
            .toList();
    for (Host node : Viewpoints.of(brokers, "kafka_users")) {
      for (Param user : node.param("kafka_users").items()) {
        Param password = user.get("password");
        sites.add(
            required(ModulePasswords.KAFKA), cluster.scope(), password, user.get("name").text());
      }
    }
  }
}
