package io.pigstyguard.cli;

import io.pigstyguard.policy.Glob;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Action;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options by which a command chooses what is enforced. */
final class PolicyOptions {
  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "baseline, production (default) or strict.")
  private Profile profile = Profile.PRODUCTION;

  @Option(
      names = "--critical-cluster",
      paramLabel = "GLOB",
      description = "Judge PGSQL clusters of these names as critical; may be repeated.")
  private final List<String> criticalClusters = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "ID=ACTION",
      description = "Set a rule to deny, warn or off; may be repeated.")
  private final Map<String, Action> rules = new LinkedHashMap<>();

  /**
   * The chosen policy.
   *
   * @throws UnusableException when a rule does not exist
   */
  Policy policy(List<RuleSpec> specs) {
    Map<String, Action> overrides = new LinkedHashMap<>();
    rules.forEach((id, action) -> overrides.put(NearMatches.find(id, specs).id(), action));
    return new Policy(
        profile,
        overrides,
        criticalClusters.stream().map(Glob::new).toList(),
        Thresholds.DEFAULT,
        false);
  }
}
