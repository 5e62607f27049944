package io.pigstyguard.answer;

import io.pigstyguard.policy.Inspection;
import io.pigstyguard.rule.Action;
import io.pigstyguard.wording.ObjectName;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.wording.Unjudged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The warnings of an admission answer. Each names the object, since Argo CD logs them without; the
 * API server drops a warning with a control character and cuts at 256 characters.
 */
public final class AdmissionWarnings {
  private static final int MOST = 12;
  private static final int LONGEST = 256;
  private static final int LONGEST_OBJECT = 60;
  private static final int LONGEST_PLACE = 90;

  private AdmissionWarnings() {}

  /**
   * One line per rule with findings, the most severe first, after what could not be judged.
   *
   * @param actions which findings to word: warnings, or denials too where those are admitted
   */
  public static List<String> of(Inspection inspection, Set<Action> actions) {
    String object = OneLine.of(ObjectName.of(inspection.object()), LONGEST_OBJECT);
    List<String> lines = new ArrayList<>();
    for (String sentence : Unjudged.sentences(inspection)) {
      lines.add(OneLine.of(object + ": " + sentence, LONGEST));
    }
    List<FindingGroup> groups = FindingGroup.of(inspection, actions);
    int room = MOST - lines.size();
    int worded = groups.size() <= room ? groups.size() : room - 1;
    groups.subList(0, worded).forEach(group -> lines.add(line(object, group)));
    if (worded < groups.size()) {
      int more = FindingGroup.count(groups.subList(worded, groups.size()));
      lines.add("+" + more + " more in " + object);
    }
    return List.copyOf(lines);
  }

  /** The end of the line names the rule, so it is the message that is cut. */
  private static String line(String object, FindingGroup group) {
    String head =
        group.severity() + " " + object + " " + OneLine.of(group.places(1), LONGEST_PLACE) + ": ";
    String tail = " [" + group.rule().id() + "]";
    int room = LONGEST - head.codePointCount(0, head.length()) - tail.length();
    return head + OneLine.of(group.message(), Math.max(room, 1)) + tail;
  }
}
