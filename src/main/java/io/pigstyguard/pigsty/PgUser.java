package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;

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
    Param login = get("login");
    boolean unset = !login.exists() || login.type() == ScalarType.NULL;
    return unset || login.isOpaque() || has("login");
  }

  /** Whether an attribute is given, as anything that is truthy to Jinja gives it. */
  public boolean has(String attribute) {
    if (get(attribute).isOpaque() || !(get(attribute).value() instanceof Scalar scalar)) {
      return false;
    }
    return switch (scalar.type()) {
      case BOOL -> scalar.truth();
      case INT -> scalar.integer().signum() != 0;
      case STRING, UNSAFE -> !scalar.text().isEmpty();
      case FLOAT -> scalar.decimal() != 0;
      case TIMESTAMP, BINARY -> true;
      case NULL, VAULT, UNKNOWN_TAG -> false;
    };
  }
}
