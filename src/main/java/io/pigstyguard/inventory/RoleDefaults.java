package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The role defaults of one Pigsty release; Ansible never prints them. */
public final class RoleDefaults {
  static final RoleDefaults NONE = new RoleDefaults(PigstyVersion.CURRENT, Map.of());

  private final PigstyVersion version;
  private final Map<String, Value> values;

  RoleDefaults(PigstyVersion version, Map<String, Value> values) {
    this.version = version;
    this.values = Map.copyOf(values);
  }

  public PigstyVersion version() {
    return version;
  }

  /** The default of a parameter, or null when the roles leave it unset. */
  public @Nullable Value value(String parameter) {
    return values.get(parameter);
  }
}
