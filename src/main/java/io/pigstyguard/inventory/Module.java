package io.pigstyguard.inventory;

/**
 * A Pigsty module whose clusters are the hosts with one effective value of an identity variable.
 */
public enum Module {
  PGSQL("pg_cluster", "cluster"),
  MINIO("minio_cluster", "minio"),
  REDIS("redis_cluster", "redis"),
  KAFKA("kafka_cluster", "kafka"),
  MYSQL("mysql_cluster", "mysql");

  private final String identity;
  private final String scopeKind;

  Module(String identity, String scopeKind) {
    this.identity = identity;
    this.scopeKind = scopeKind;
  }

  /** The variable whose value is the cluster's name. */
  public String identity() {
    return identity;
  }

  /** The kind of scope that findings about a cluster have. */
  public String scopeKind() {
    return scopeKind;
  }
}
