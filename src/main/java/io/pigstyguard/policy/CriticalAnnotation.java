package io.pigstyguard.policy;

import io.pigstyguard.rule.StoredObject;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The annotation by which an object names its critical clusters, separated by commas. */
final class CriticalAnnotation {
  private static final List<String> KEYS =
      List.of("pigsty-guard.io/critical-clusters", "pigsty.io/critical-clusters");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private CriticalAnnotation() {}

  static Predicate<String> of(StoredObject object) {
    List<Glob> globs =
        KEYS.stream()
            .map(key -> object.annotations().getOrDefault(key, ""))
            .flatMap(text -> COMMA.splitAsStream(text.strip()))
            .filter(name -> !name.isEmpty())
            .map(Glob::new)
            .toList();
    return cluster -> globs.stream().anyMatch(glob -> glob.matches(cluster));
  }
}
