package io.pigstyguard.policy;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.rule.StoredObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The annotation by which an object names its critical clusters, separated by commas. */
final class CriticalAnnotation {
  private static final List<String> KEYS =
      List.of("pigsty-guard.io/critical-clusters", "pigsty.io/critical-clusters");

  /** Nobody names so many; what is longer is not compared, and makes every cluster critical. */
  private static final int LONGEST = 4096;

  private static final int LONGEST_NAME = 256;

  private CriticalAnnotation() {}

  static Predicate<String> of(StoredObject object, Budget budget) {
    if (KEYS.stream().anyMatch(key -> text(object, key).length() > LONGEST)) {
      return cluster -> true;
    }
    List<Glob> globs =
        KEYS.stream()
            .map(key -> text(object, key))
            .flatMap(names -> Stream.of(names.split(",", -1)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(Glob::new)
            .toList();
    Map<String, Boolean> known = new HashMap<>();
    return cluster -> known.computeIfAbsent(cluster, name -> matches(globs, name, budget));
  }

  private static boolean matches(List<Glob> globs, String cluster, Budget budget) {
    budget.spend(globs.size());
    return cluster.length() > LONGEST_NAME
        ? !globs.isEmpty()
        : globs.stream().anyMatch(glob -> glob.matches(cluster));
  }

  private static String text(StoredObject object, String key) {
    return object.annotations().getOrDefault(key, "");
  }
}
