package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The role defaults of one Pigsty release; Ansible never prints them. */
public final class RoleDefaults {
  static final RoleDefaults NONE = new RoleDefaults(PigstyVersion.CURRENT, Map.of());

  private final PigstyVersion version;
  private final Map<String, Value> values;
  private final Set<Value> all = Collections.newSetFromMap(new IdentityHashMap<>());

  RoleDefaults(PigstyVersion version, Map<String, Value> values) {
    this.version = version;
    // A hash table keeps the hashes that probing, as Map.copyOf does, compares again and again.
    this.values = new HashMap<>(values);
    all.addAll(values.values());
  }

  public PigstyVersion version() {
    return version;
  }

  /** Whether a value is the default of a parameter itself, and so stands in no document. */
  boolean hold(Value value) {
    return all.contains(value);
  }

  /** The default of a parameter, or null when the roles leave it unset. */
  public @Nullable Value value(String parameter) {
    return values.get(parameter);
  }
}
