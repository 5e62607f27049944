package io.pigstyguard.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.google.re2j.Pattern;
import io.pigstyguard.fix.FixPlan;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.mask.Quotation;
import io.pigstyguard.wording.OneLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The edits of a plan as a unified diff without context, each hunk with the rules that ask for it.
 * Old credentials are masked and new ones have names, so it is for reading, not for patching.
 */
public final class MaskedDiff {
  private static final Pattern NEW = Pattern.compile("CHANGE_ME_\\w+(?:[.]\\$\\{pg_cluster\\})?");

  private static final Pattern ALIGNED = Pattern.compile("(CHANGE_ME_\\w+'?) +");

  private final FixPlan plan;
  private final Quotation before;
  private final Quotation after;
  private final StringBuilder out = new StringBuilder();

  private MaskedDiff(FixPlan plan, CredentialNames names) {
    this.plan = plan;
    this.before = Quotation.of(plan.original(), names);
    this.after = Quotation.of(plan.patched(), names, this::isNew);
  }

  /** Whether a value is a new secret and nothing else: what is beside one may be an old one. */
  private boolean isNew(String value) {
    String printable = plan.printable(value);
    return !printable.equals(value) && NEW.matcher(printable).matches();
  }

  /** The diff; empty when the plan has no edit. */
  public static String of(String file, FixPlan plan, CredentialNames names) {
    MaskedDiff diff = new MaskedDiff(plan, names);
    List<AbstractDelta<String>> deltas =
        DiffUtils.diff(lines(plan.original()), lines(plan.patched())).getDeltas();
    if (!deltas.isEmpty()) {
      String name = OneLine.of(file, Integer.MAX_VALUE);
      diff.out.append("--- ").append(name).append("\n+++ ").append(name).append('\n');
    }
    deltas.forEach(diff::hunk);
    return diff.out.toString();
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private void hunk(AbstractDelta<String> delta) {
    Chunk<String> old = delta.getSource();
    Chunk<String> young = delta.getTarget();
    out.append("@@ -").append(range(old)).append(" +").append(range(young)).append(" @@");
    rules(old).forEach(id -> out.append(' ').append(id));
    out.append('\n');
    for (int i = 1; i <= old.size(); i++) {
      out.append('-').append(before.whole(old.getPosition() + i)).append('\n');
    }
    for (int i = 1; i <= young.size(); i++) {
      String line = after.whole(young.getPosition() + i);
      out.append('+').append(unaligned(plan.printable(line))).append('\n');
    }
  }

  /** Blanks that align columns would tell how long the old value was. */
  private static String unaligned(String line) {
    return ALIGNED.matcher(line).replaceAll("$1 ");
  }

  /** Line and count; of an empty range, the line before it. */
  private static String range(Chunk<String> chunk) {
    int first = chunk.size() == 0 ? chunk.getPosition() : chunk.getPosition() + 1;
    return chunk.size() == 1 ? String.valueOf(first) : first + "," + chunk.size();
  }

  private Set<String> rules(Chunk<String> old) {
    Set<String> ids = new TreeSet<>();
    Map<Integer, Set<String>> byLine = plan.rulesByLine();
    for (int i = 1; i <= Math.max(old.size(), 1); i++) {
      ids.addAll(byLine.getOrDefault(old.getPosition() + i, Set.of()));
    }
    return ids;
  }
}
