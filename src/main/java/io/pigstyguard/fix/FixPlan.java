package io.pigstyguard.fix;

import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * An inventory with the edits that remove findings. Made in rounds, since a remedy may show the
 * next fault: an encrypted repository needs a passphrase.
 */
public final class FixPlan {
  private static final int ROUNDS = 6;

  private final String original;
  private final String patched;
  private final NewSecrets secrets;
  private final Map<Integer, Set<String>> rulesByLine;
  private final List<Finding> remaining;

  private FixPlan(
      String original,
      String patched,
      NewSecrets secrets,
      Map<Integer, Set<String>> rulesByLine,
      List<Finding> remaining) {
    this.original = original;
    this.patched = patched;
    this.secrets = secrets;
    this.rulesByLine = rulesByLine;
    this.remaining = List.copyOf(remaining);
  }

  /**
   * Plans the edits.
   *
   * @param inspect gives the findings that are to be removed from a text
   */
  public static FixPlan of(
      String text,
      Function<String, List<Finding>> inspect,
      Knowledge knowledge,
      RandomGenerator random) {
    NewSecrets secrets = new NewSecrets(random);
    RoleDefaultText defaults = new RoleDefaultText(text, knowledge.parameters());
    Map<Integer, Set<String>> rulesByLine = new LinkedHashMap<>();
    String patched = text;
    List<Finding> findings = inspect.apply(text);
    for (int i = 0; i < ROUNDS && !findings.isEmpty(); i++) {
      EditPlanner planner = new EditPlanner(patched, defaults, knowledge.credentials(), secrets);
      planner.plan(findings);
      if (planner.edits().isEmpty()) {
        break;
      }
      if (i == 0) {
        rulesByLine.putAll(planner.rulesByLine());
      }
      patched = Edit.apply(patched, planner.edits());
      findings = inspect.apply(patched);
    }
    return new FixPlan(text, patched, secrets, rulesByLine, findings);
  }

  public String original() {
    return original;
  }

  /** The text with all edits, new secrets included: not to be printed. */
  public String patched() {
    return patched;
  }

  /** Ids of rules by the line of the original where their remedy is. */
  public Map<Integer, Set<String>> rulesByLine() {
    return Map.copyOf(rulesByLine);
  }

  /** Findings that take a person. */
  public List<Finding> remaining() {
    return remaining;
  }

  /** A part of the patched text with names in place of new secrets. */
  public String printable(String text) {
    return secrets.hide(text);
  }

  @Override
  public String toString() {
    return rulesByLine.size() + " lines";
  }
}
