package io.pigstyguard.policy;

import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Thresholds;
import java.util.List;
import java.util.Map;

/**
 * What an organisation enforces.
 *
 * @param overrides actions by rule id, beating the profile's
 * @param criticalClusters globs over names of PGSQL clusters that are critical in any profile
 * @param failOpen whether what could not be judged is admitted with a warning
 * @param ratchet what an update of an object with findings is measured by
 */
public record Policy(
    Profile profile,
    Map<String, Action> overrides,
    List<Glob> criticalClusters,
    Thresholds thresholds,
    boolean failOpen,
    RatchetMode ratchet) {

  public static final Policy DEFAULT = of(Profile.PRODUCTION);

  /** A policy that measures updates by the stored findings. */
  public Policy(
      Profile profile,
      Map<String, Action> overrides,
      List<Glob> criticalClusters,
      Thresholds thresholds,
      boolean failOpen) {
    this(profile, overrides, criticalClusters, thresholds, failOpen, RatchetMode.FINDINGS);
  }

  public Policy {
    overrides = Map.copyOf(overrides);
    criticalClusters = List.copyOf(criticalClusters);
  }

  /** A profile without any setting of its own. */
  public static Policy of(Profile profile) {
    return new Policy(profile, Map.of(), List.of(), Thresholds.DEFAULT, false);
  }

  /** The action on findings of a rule about a critical cluster or not. */
  public Action action(RuleSpec rule, boolean critical) {
    Action override = overrides.get(rule.id());
    return override == null ? rule.actions().in(profile, critical) : override;
  }

  /** Whether the profile or a glob makes a PGSQL cluster critical. */
  public boolean isCritical(String cluster) {
    if (profile == Profile.STRICT) {
      return true;
    }
    for (Glob glob : criticalClusters) {
      if (glob.matches(cluster)) {
        return true;
      }
    }
    return false;
  }
}
