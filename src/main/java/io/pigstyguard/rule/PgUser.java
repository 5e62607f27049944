package io.pigstyguard.rule;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.yaml.Scalar;

/**
 * An entry of {@code pg_users} or {@code pg_default_roles}, as {@code pg-user.sql} would create it.
 *
 * @param entry the entry, with its fields below it
 */
public record PgUser(Cluster cluster, Param entry) {

  public Param get(String field) {
    return entry.get(field);
  }

  public String name() {
    return get("name").text();
  }

  public Scope scope() {
    return Scope.of("user", cluster.name(), name());
  }

  /** Whether the role is to be dropped. */
  public boolean isAbsent() {
    return get("state").word().equals("absent");
  }

  /** Whether the role can log in, which it can unless {@code login} is falsy to Jinja. */
  public boolean canLogIn() {
    if (!(get("login").value() instanceof Scalar login)) {
      return true;
    }
    return switch (login.type()) {
      case BOOL -> login.truth();
      case INT -> login.integer().signum() != 0;
      case STRING, UNSAFE -> !login.text().isEmpty();
      case NULL, FLOAT, TIMESTAMP, BINARY, VAULT, UNKNOWN_TAG -> true;
    };
  }
}
