package io.pigstyguard.cli;

import io.pigstyguard.rule.RuleSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rules whose id or name somebody may have meant. */
final class NearMatches {
  private static final int MOST = 3;
  private static final int FARTHEST = 3;
  private static final int LONGEST = 40;

  private NearMatches() {}

  /**
   * The rule of an id or a name, in any case.
   *
   * @throws UnusableException when there is none, naming those close to it
   */
  static RuleSpec find(String wanted, List<RuleSpec> specs) {
    for (RuleSpec spec : specs) {
      if (spec.id().equalsIgnoreCase(wanted) || spec.name().equalsIgnoreCase(wanted)) {
        return spec;
      }
    }
    throw new UnusableException(refusal(wanted, specs));
  }

  private static String refusal(String id, List<RuleSpec> specs) {
    String wanted = id.toLowerCase(Locale.ROOT);
    List<RuleSpec> near =
        specs.stream()
            .filter(spec -> distance(wanted, spec) <= FARTHEST)
            .sorted(Comparator.comparingInt(spec -> distance(wanted, spec)))
            .limit(MOST)
            .toList();
    String shown = id.length() > LONGEST ? id.substring(0, LONGEST) + "…" : id;
    String list =
        near.stream()
            .map(spec -> spec.id() + " (" + spec.name() + ")")
            .collect(Collectors.joining(", "));
    return "no rule '%s'; %s"
        .formatted(shown, near.isEmpty() ? "`rules` lists all" : "near it: " + list);
  }

  private static int distance(String wanted, RuleSpec spec) {
    String id = spec.id().toLowerCase(Locale.ROOT);
    if (wanted.length() > 3 && (spec.name().contains(wanted) || id.contains(wanted))) {
      return 0;
    }
    return Math.min(edits(wanted, id), edits(wanted, spec.name()));
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
