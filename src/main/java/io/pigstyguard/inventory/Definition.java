package io.pigstyguard.inventory;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Value;

/**
 * A variable as one level of the inventory defines it.
 *
 * @param scope {@code global} for {@code all.vars}, else the group or host that defines it
 */
public record Definition(Entry entry, Scope scope) {
  public String name() {
    return entry.name();
  }

  public Value value() {
    return entry.value();
  }
}
