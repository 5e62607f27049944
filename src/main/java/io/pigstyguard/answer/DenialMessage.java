package io.pigstyguard.answer;

import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.Unjudged;
import io.pigstyguard.wording.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text of a denial: a count, then one numbered sentence per rule, the most severe first. Argo
 * CD shows it with its newlines as spaces, stores it with the application and joins several by
 * commas, hence numbers, full stops and a bound of {@value #LONGEST} bytes.
 */
public final class DenialMessage {
  /** How long a message may be, in bytes of UTF-8. */
  public static final int LONGEST = 4096;

  private static final int PLACES = 3;
  private static final int ROOM_FOR_REST = 300;
  private static final int IDS_IN_REST = 12;

  private DenialMessage() {}

  /** Words what makes the object inadmissible: denied findings and what could not be judged. */
  public static String of(Inspection inspection) {
    return of(inspection, 0);
  }

  /**
   * Words what an update adds to an object that is stored with findings.
   *
   * @param kept how many stored findings stay; they are no denials of the inspection
   */
  public static String of(Inspection inspection, int kept) {
    List<FindingGroup> groups = FindingGroup.of(inspection, Set.of(Action.DENY));
    String object = ObjectName.of(inspection.object());
    StringBuilder message = new StringBuilder(head(object, groups, kept > 0 ? "new " : ""));
    StringBuilder end = new StringBuilder();
    Unjudged.sentences(inspection).forEach(sentence -> end.append('\n').append(sentence));
    if (kept > 0) {
      end.append('\n').append(KeptFindings.sentence(kept, "more ")).append('.');
    }
    int left = LONGEST - ROOM_FOR_REST - bytes(message) - bytes(end);
    for (int i = 0; i < groups.size(); i++) {
      String line = "\n" + (i + 1) + ". " + sentence(groups.get(i));
      left -= bytes(line);
      if (left < 0) {
        message.append('\n').append(rest(inspection, groups.subList(i, groups.size())));
        break;
      }
      message.append(line);
    }
    return message.append(end).toString();
  }

  private static String head(String object, List<FindingGroup> groups, String kind) {
    if (groups.isEmpty()) {
      return object + " could not be judged:";
    }
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (FindingGroup group : groups) {
      counts.merge(group.rule().severity(), group.findings().size(), Integer::sum);
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((severity, count) -> parts.add(count + " " + Word.of(severity)));
    int count = FindingGroup.count(groups);
    return (count + " " + kind + (count == 1 ? "finding" : "findings"))
        + (" in " + object + " (" + String.join(", ", parts) + "):");
  }

  private static String sentence(FindingGroup group) {
    return "%s %s: %s [%s %s]."
        .formatted(
            group.severity(),
            group.places(PLACES),
            group.message(),
            group.rule().id(),
            group.rule().name());
  }

  private static String rest(Inspection inspection, List<FindingGroup> rest) {
    List<String> ids = rest.stream().limit(IDS_IN_REST).map(group -> group.rule().id()).toList();
    String kind = Word.of(inspection.object().kind()).replace("_", "");
    return "and %d more: %s%s. `pigsty-guard check --as %s FILE` shows all."
        .formatted(
            FindingGroup.count(rest),
            String.join(", ", ids),
            rest.size() > ids.size() ? " and others" : "",
            kind);
  }

  private static int bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
