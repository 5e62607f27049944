package io.pigstyguard.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several rules need to know of one thing, each found out once. */
public final class Readings {
  private final Map<Class<?>, Object> known = new HashMap<>();

  private record Failure(IllegalStateException cause) {}

  /** One that cannot be made fails for every rule, at the cost of one attempt. */
  <T> T get(Class<T> type, Supplier<T> read) {
    Object reading = known.get(type);
    if (reading == null) {
      try {
        reading = read.get();
      } catch (IllegalStateException e) {
        reading = new Failure(e);
      }
      known.put(type, reading);
    }
    if (reading instanceof Failure failure) {
      throw failure.cause();
    }
    return type.cast(reading);
  }
}
