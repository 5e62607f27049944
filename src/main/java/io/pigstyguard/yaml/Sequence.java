package io.pigstyguard.yaml;

import java.util.Collections;
import java.util.List;

/** A list of values. */
public record Sequence(List<Value> items, int line, int column) implements Value {
  public Sequence {
    items = Collections.unmodifiableList(items);
  }

  @Override
  public String toString() {
    return "[" + items.size() + " items]";
  }
}
