package io.pigstyguard.report;

import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.wording.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts files and findings, and says so in a line. */
final class Tally {
  private final Map<Action, Map<Severity, Integer>> counts = new EnumMap<>(Action.class);
  private int files;
  private int unopened;

  void add(FileReport file) {
    files++;
    unopened += file.opened() ? 0 : 1;
    file.objects().stream().flatMap(object -> object.inspection().findings()).forEach(this::add);
  }

  private void add(Finding finding) {
    counts
        .computeIfAbsent(finding.action(), action -> new EnumMap<>(Severity.class))
        .merge(finding.rule().severity(), 1, Integer::sum);
  }

  int count(Action action) {
    return bySeverity(action).values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<Severity, Integer> bySeverity(Action action) {
    return counts.getOrDefault(action, Map.of());
  }

  /** For example {@code 2 files: 3 denied (1 critical, 2 high), 4 warned about}. */
  String text() {
    List<String> parts = new ArrayList<>();
    describe(parts, Action.DENY, "denied");
    describe(parts, Action.WARN, "warned about");
    describe(parts, Action.OFF, "off");
    if (parts.isEmpty() && unopened < files) {
      parts.add("no findings");
    }
    if (unopened > 0) {
      parts.add(unopened + " could not be opened");
    }
    return (files == 1 ? "1 file: " : files + " files: ") + String.join(", ", parts);
  }

  private void describe(List<String> parts, Action action, String word) {
    if (count(action) == 0) {
      return;
    }
    List<String> severities = new ArrayList<>();
    bySeverity(action)
        .forEach((severity, count) -> severities.add(count + " " + Word.of(severity)));
    parts.add(count(action) + " " + word + " (" + String.join(", ", severities) + ")");
  }
}
