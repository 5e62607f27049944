package io.pigstyguard.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several rules need to know of one thing, each found out once. */
public final class Readings {
  private final Map<Class<?>, Object> known = new HashMap<>();

  <T> T get(Class<T> type, Supplier<T> read) {
    Object reading = known.get(type);
    if (reading == null) {
      reading = read.get();
      known.put(type, reading);
    }
    return type.cast(reading);
  }
}
