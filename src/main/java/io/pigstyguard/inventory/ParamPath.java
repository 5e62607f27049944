package io.pigstyguard.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paths of parameters as reports show them. Put together only when asked for: most never are. */
final class ParamPath {
  /** Nobody writes longer paths; of a longer one both ends are told. */
  private static final int LONGEST = 500;

  private ParamPath() {}

  /** Long steps are shortened first: there may be thousands of paths through one long key. */
  static String of(Param param) {
    if (param.parent() == null) {
      return shortened(param.key());
    }
    List<String> steps = steps(param);
    int length = 0;
    for (String step : steps) {
      length += step.length();
    }
    return length <= LONGEST
        ? String.join("", steps)
        : shortened(steps.stream().map(ParamPath::shortened).collect(Collectors.joining()));
  }

  /** The text, or of a longer one both ends. */
  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 2);
  }

  /** The path from an outer parameter to one inside of it, without the first dot or bracket. */
  static String between(Param outer, Param inner) {
    List<String> steps = steps(inner);
    return String.join("", steps.subList(steps(outer).size(), steps.size())).substring(1);
  }

  private static List<String> steps(Param param) {
    List<String> steps = new ArrayList<>();
    for (@Nullable Param part = param; part != null; part = part.parent()) {
      steps.add(step(part));
    }
    Collections.reverse(steps);
    return steps;
  }

  private static String step(Param part) {
    part.host().budget().spendOn(part.key().length());
    if (part.index() >= 0) {
      return "[" + part.index() + "]";
    }
    return part.parent() == null ? part.key() : "." + part.key();
  }
}
